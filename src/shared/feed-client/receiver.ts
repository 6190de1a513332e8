import type { EtaValue, ServerMessage } from '../contract/feed-messages.ts'
import type { CallboardEvent } from '../domain/event.ts'
import { fold } from '../domain/fold.ts'
import type { TaskProgress } from '../domain/live.ts'
import { type Board, EMPTY_BOARD } from '../domain/run.ts'
import type { Reply } from './calls.ts'
import type { FeedListener } from './types.ts'

interface ReceiverOptions {
  readonly listener: FeedListener
  onReply(reply: Reply): void
  /** The board is current; `missed` counts what came after a resumption, null on a first or fresh board. */
  onLive(missed: number | null): void
  /** Something is missing: the line must be opened again. */
  onGap(): void
}

export interface Receiver {
  receive(message: ServerMessage): void
  board(): Board
  /** What a `hello` must say to resume; empty before the first board. */
  position(): { epoch?: string; since?: number }
}

/** An event after which a task no longer runs, so that its live value is stale. */
const endsTask = (event: CallboardEvent): boolean =>
  event.type === 'task:succeeded' ||
  event.type === 'task:failed' ||
  event.type === 'task:cancelled' ||
  event.type === 'task:interrupted' ||
  event.type === 'task:staled'

function namesUnknownRun(board: Board, events: readonly CallboardEvent[]): boolean {
  const created = new Set<string>()
  for (const event of events) {
    if (event.seq <= board.seq) continue
    if (event.type === 'run:created') created.add(event.runId)
    else if (!board.runs[event.runId] && !created.has(event.runId)) return true
  }
  return false
}

/** The receiving half of a feed client: folds what comes, in order, and notices gaps. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { listener } = options
  let board = EMPTY_BOARD
  let epoch: string | null = null
  let progress: Record<string, TaskProgress> = {}
  let eta: Record<string, EtaValue> = {}

  function receiveEvents(from: number, to: number, events: readonly CallboardEvent[]): void {
    if (to <= board.seq) return
    if (from > board.seq + 1) {
      options.onGap()
      return
    }
    if (namesUnknownRun(board, events)) {
      // A run that the snapshot left out has been taken up again: only a new snapshot holds its past.
      epoch = null
      options.onGap()
      return
    }
    const fresh = events.filter((event) => event.seq > board.seq)
    const ended = fresh.filter(endsTask)
    if (ended.length > 0) {
      progress = { ...progress }
      for (const event of ended) if ('taskId' in event.data) delete progress[event.data.taskId]
      listener.onLive?.(progress, eta)
    }
    board = fold(board, fresh)
    listener.onBoard?.(board, fresh)
  }

  return {
    board: () => board,
    position: () => (epoch === null ? {} : { epoch, since: board.seq }),
    receive(message) {
      switch (message.type) {
        case 'welcome': {
          const missed = message.resumed ? message.seq - board.seq : null
          epoch = message.epoch
          progress = {}
          if (message.resumed) options.onLive(missed)
          return
        }
        case 'snapshot':
          board = { seq: message.seq, runs: Object.fromEntries(message.runs.map((run) => [run.id, run])) }
          listener.onBoard?.(board, [])
          options.onLive(null)
          return
        case 'events':
          receiveEvents(message.from, message.to, message.events)
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
