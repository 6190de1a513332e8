import type { EtaValue, ServerMessage } from '../contract/feed-messages.ts'
import { type CallboardEvent, endsTask } from '../domain/event.ts'
import { fold } from '../domain/fold.ts'
import type { TaskProgress } from '../domain/live.ts'
import { type Board, EMPTY_BOARD, runOf } from '../domain/run.ts'
import type { Reply } from './calls.ts'
import type { FeedListener } from './types.ts'

interface ReceiverOptions {
  readonly listener: FeedListener
  onReply(reply: Reply): void
  /** The board is current; `missed` counts what came on a resumption, null on a first or fresh board. */
  onLive(missed: number | null): void
  /** Something is missing: the server must be asked again, from `position`. Nothing is taken in before it answers. */
  onGap(): void
}

export interface Receiver {
  receive(message: ServerMessage): void
  board(): Board
  /** What a `hello` must say to resume; empty before the first board. */
  position(): { epoch?: string; since?: number }
}

function namesUnknownRun(board: Board, events: readonly CallboardEvent[]): boolean {
  const created = new Set<string>()
  for (const event of events) {
    if (event.seq <= board.seq) continue
    if (event.type === 'run:created') created.add(event.runId)
    // What is gone has no past to be asked for.
    else if (event.type !== 'run:deleted' && !runOf(board, event.runId) && !created.has(event.runId)) return true
  }
  return false
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0

/** The receiving half of a feed client: folds what comes, in order, and notices gaps. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { listener } = options
  let board = EMPTY_BOARD
  let epoch: string | null = null
  let progress: Record<string, TaskProgress> = {}
  let eta: Record<string, EtaValue> = {}
  /** Between a gap and the server's answer. */
  let asking = false
  /** Between a resumption's welcome and the last of what was missed. */
  let catchingUp: { readonly to: number; readonly missed: number } | null = null

  function ask(): void {
    asking = true
    options.onGap()
  }

  function welcome(message: ServerMessage & { readonly type: 'welcome' }): void {
    asking = false
    epoch = message.epoch
    catchingUp = message.resumed ? { to: message.seq, missed: message.seq - board.seq } : null
    if (!isEmpty(progress) || !isEmpty(eta)) {
      progress = {}
      eta = {}
      listener.onLive?.(progress, eta)
    }
    caughtUp()
  }

  function caughtUp(): void {
    if (!catchingUp || board.seq < catchingUp.to) return
    const { missed } = catchingUp
    catchingUp = null
    options.onLive(missed)
  }

  /** What has come to its end has no live values any more. */
  function dropLive(fresh: readonly CallboardEvent[]): void {
    const tasks = fresh.flatMap((event) => (endsTask(event) && 'taskId' in event.data ? event.data.taskId : []))
    const runs = fresh.flatMap((event) =>
      event.type === 'run:finished' || event.type === 'run:deleted' ? event.runId : [],
    )
    if (!tasks.some((id) => id in progress) && !runs.some((id) => id in eta)) return
    progress = { ...progress }
    eta = { ...eta }
    for (const id of tasks) delete progress[id]
    for (const id of runs) delete eta[id]
    listener.onLive?.(progress, eta)
  }

  function receiveEvents(from: number, to: number, events: readonly CallboardEvent[]): void {
    if (to <= board.seq) return
    if (from > board.seq + 1) {
      ask()
      return
    }
    if (namesUnknownRun(board, events)) {
      // A run that the snapshot left out has been taken up again: only a new snapshot holds its past.
      epoch = null
      ask()
      return
    }
    const fresh = events.filter((event) => event.seq > board.seq)
    dropLive(fresh)
    board = fold(board, fresh)
    listener.onBoard?.(board, fresh)
    caughtUp()
  }

  return {
    board: () => board,
    position: () => (epoch === null ? {} : { epoch, since: board.seq }),
    receive(message) {
      switch (message.type) {
        case 'welcome':
          welcome(message)
          return
        case 'snapshot':
          board = { seq: message.seq, runs: Object.fromEntries(message.runs.map((run) => [run.id, run])) }
          listener.onBoard?.(board, [])
          options.onLive(null)
          return
        case 'events':
          if (!asking) receiveEvents(message.from, message.to, message.events)
          return
        case 'live':
          progress = { ...progress, ...message.progress }
          eta = { ...eta, ...message.eta }
          listener.onLive?.(progress, eta)
          return
        case 'logs':
          listener.onLogs?.(message.runId, message.lines)
          return
        case 'notice':
          listener.onNotice?.(message.notice)
          return
        case 'reply':
          options.onReply(message)
          return
        default:
          // A newer server may say more; what is not understood changes nothing here.
          return
      }
    },
  }
}
