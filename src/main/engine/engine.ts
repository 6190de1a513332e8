import type { Clock } from '../../shared/clock.ts'
import { CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import type { Artifact, CallboardEvent, EventBody } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import type { PipelinePlan } from '../../shared/domain/pipeline.ts'
import { type Board, type Run, runOf, stepOf, taskOf } from '../../shared/domain/run.ts'
import { createAlarm } from './alarm.ts'
import { endEvents, isCurrent, isUnwritable, withoutResult } from './attempt-end.ts'
import { type AttemptEnd, type AttemptOptions, createAttempts } from './attempt-runner.ts'
import type { MachineLoad } from './attempts.ts'
import { earliestRetry } from './backoff.ts'
import { deleteRun, interruptRun } from './commands.ts'
import { hasPausable, pauseForRoom, withOnePause } from './full-disk.ts'
import { withoutOldRuns } from './old-runs.ts'
import type { Capacity, CommitListener, Journal, SizeOf } from './ports.ts'
import { replacedArtifacts } from './replaced.ts'
import type { RunCommand } from './run-command.ts'
import { createTurn, type Turn } from './turn.ts'

export interface NewRun {
  readonly runId: string
  readonly plan: PipelinePlan
  readonly title: string
  readonly titled: boolean
  readonly input: Json
  /** `report` where another program does the work and tells of it. */
  readonly origin?: Run['origin']
}

export interface EngineOptions extends Omit<AttemptOptions, 'onEnd' | 'onSubmitted'> {
  readonly board: Board
  readonly journal: Journal
  readonly capacity: Capacity
  readonly clock: Clock
  readonly machine: () => MachineLoad
  readonly sizeOf?: SizeOf
  /** Calls `run` in a later turn of the event loop: all that arrives until then is one transaction. */
  readonly later: (run: () => void) => void
  /** Told when results of work could not be committed; that is tried again by itself, and told once. */
  readonly onTrouble: (error: CallboardError) => void
}

export interface Engine {
  readonly board: Board
  /** Hears of every commit, after it. Returns its unsubscribe. */
  subscribe(listener: CommitListener): () => void
  /** Settles when the run's creation is on disk. */
  create(run: NewRun): Promise<void>
  /** Gives a command to a run; settles, with the run after it, when it is on disk. */
  command(runId: string, command: RunCommand): Promise<Run>
  /** Removes a run from the board and its history; settles when that is on disk, and nobody is at it any more. */
  remove(runId: string): Promise<void>
  /** Gives out places that have become free otherwise than by a task's end. */
  capacityChanged(): void
  /** Takes up a run that the board does not hold, from its journal. */
  adopt(run: Run): void
  /** Stops all attempts, lets what they leave be committed, and takes no more commands. */
  close(): Promise<void>
}

/** Something to be done in the next turn; throwing refuses it and stages nothing of it. */
interface Request {
  apply(turn: Turn): void
  done(board: Board): void
  failed(error: CallboardError): void
}

const RETRY_COMMIT_MS = 1000

const stopped = (): CallboardError => new CallboardError('CANCELLED', 'Stopped.')

/**
 * Runs pipelines: takes commands and results, decides, commits, then acts.
 *
 * Each turn is one transaction. Nobody hears of a change, and no attempt starts, before it is on disk.
 */
export function createEngine(options: EngineOptions): Engine {
  const { journal, clock } = options
  const listeners = new Set<CommitListener>()
  let board = options.board
  let inbox: Request[] = []
  let ends: AttemptEnd[] = []
  let scheduled = false
  let closing = false
  /** A commit has failed, and none has passed since. */
  let troubled = false
  /** The disk had no room for the last commit: the next one pauses what runs. */
  let full = false
  /** Rings when the earliest of the tasks that wait for their next try is due. */
  const alarm = createAlarm(clock, schedule)

  const attempts = createAttempts({
    ...options,
    onEnd(end) {
      ends.push(end)
      schedule()
    },
    onSubmitted: ({ runId, stepId, taskId, item, attempt }, job) =>
      request(
        (turn) => {
          const run = turn.board.runs[runId]
          if (!run || !isCurrent(run, { runId, stepId, taskId, item, attempt })) throw stopped()
          turn.stage(runId, [{ type: 'task:submitted', data: { stepId, taskId, item, ...job } }])
        },
        () => undefined,
      ),
  })

  function post(request: Request): void {
    inbox.push(request)
    schedule()
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    options.later(takeTurn)
  }

  function takeTurn(): void {
    scheduled = false
    const requests = inbox
    const ended = ends
    inbox = []
    ends = []
    const around = { ...options.machine(), sizeOf: options.sizeOf }
    const now = clock.now()
    const turn = createTurn(board, journal.lastSeq, now, around)
    stageEnds(turn, ended, now)
    const accepted = requests.filter((request) => accept(request, turn))
    if (full) pauseForRoom(turn)
    if (!closing) turn.settle(options.capacity)
    const commit = turn.commit()
    if (commit.events.length > 0) {
      try {
        journal.commit(commit)
      } catch (thrown) {
        notCommitted(accepted, ended, toCallboardError(thrown))
        return
      }
      troubled = false
      full = false
      const before = board
      board = turn.board
      act(commit.events)
      tidy(replacedArtifacts(before, board, commit.events))
    }
    for (const request of accepted) request.done(board)
    tell(commit.events)
    board = withoutOldRuns(board)
    if (!closing) alarm.set(earliestRetry(board, now))
  }

  /** A file that cannot be removed is found by the doctor; nothing depends on it. */
  function tidy(artifacts: readonly Artifact[]): void {
    if (artifacts.length === 0) return
    options.workspace.forget(artifacts).catch((thrown: unknown) => options.onTrouble(toCallboardError(thrown)))
  }

  /** A listener that fails is a fault of ours, but not of the others, nor of the work. */
  function tell(events: readonly CallboardEvent[]): void {
    if (events.length === 0) return
    for (const listener of listeners) {
      try {
        listener(board, events)
      } catch (thrown) {
        options.onTrouble(toCallboardError(thrown))
      }
    }
  }

  /**
   * All that ended in a run is staged at once: folding copies a step's list of tasks once per stage, and a wide step
   * may have ten thousand. A late result of a task that has moved on is dropped.
   */
  function stageEnds(turn: Turn, ended: readonly AttemptEnd[], now: number): void {
    for (const [runId, group] of Map.groupBy(ended, (end) => end.runId)) {
      const run = turn.board.runs[runId]
      if (!run) continue
      const bodies = group.filter((end) => isCurrent(run, end)).flatMap((end) => endEvents(end, run, now, closing))
      turn.stage(runId, withOnePause(bodies))
    }
  }

  function accept(request: Request, turn: Turn): boolean {
    try {
      request.apply(turn)
      return true
    } catch (thrown) {
      request.failed(toCallboardError(thrown))
      return false
    }
  }

  /**
   * Nothing of the turn is on disk. Who gave a command is told. Results of work are kept and tried again until there is
   * room, so that none is lost; a result that cannot be written for another reason fails its task.
   */
  function notCommitted(requests: readonly Request[], ended: readonly AttemptEnd[], error: CallboardError): void {
    for (const request of requests) request.failed(error)
    const outOfRoom = error.code === 'DISK_FULL' && (ended.length > 0 || hasPausable(board))
    if (closing || (ended.length === 0 && requests.length > 0 && !outOfRoom)) return
    if (!troubled) options.onTrouble(error)
    troubled = true
    if (isUnwritable(error) && ended.length > 1) {
      oneByOne(ended)
      return
    }
    ends = [...(isUnwritable(error) ? ended.map((end) => withoutResult(end, error)) : ended), ...ends]
    if (outOfRoom && !full) {
      full = true
      journal.spendReserve?.()
      schedule()
      return
    }
    scheduled = true
    clock.after(RETRY_COMMIT_MS, takeTurn)
  }

  /** One of several results cannot be written: each gets a turn of its own, so that only that one suffers. */
  function oneByOne(ended: readonly AttemptEnd[]): void {
    const later = ends
    const kept: AttemptEnd[] = []
    for (const end of ended) {
      ends = [end]
      takeTurn()
      kept.push(...ends)
    }
    ends = [...kept, ...later]
    if (ends.length > 0) schedule()
  }

  /** After the commit: starts what was started, stops what was cancelled. */
  function act(events: readonly CallboardEvent[]): void {
    for (const event of events) {
      const run = board.runs[event.runId]
      if (run?.origin !== 'pipeline') continue
      if (event.type === 'task:started') {
        const step = stepOf(run, event.data.stepId)
        const task = step && taskOf(step, event.data.item)
        if (step && task) attempts.start(run, step, task)
      } else if (event.type === 'run:cancelling') {
        attempts.stop(run.id, new CallboardError('CANCELLED', 'Cancelled.'))
      } else if (event.type === 'task:interrupted') {
        attempts.stopTask(event.data.taskId, stopped())
      }
    }
  }

  function request<T>(apply: (turn: Turn) => void, answer: (after: Board) => T | Promise<T>): Promise<T> {
    if (closing) return Promise.reject(new CallboardError('CLOSING', 'Callboard is closing.'))
    return new Promise((resolve, reject) => {
      post({ apply, done: (after) => resolve(answer(after)), failed: reject })
    })
  }

  return {
    get board() {
      return board
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    create: ({ runId, ...data }) =>
      request(
        (turn) => {
          if (runOf(turn.board, runId)) throw new CallboardError('RUN_STATE', `There is a run “${runId}” already.`)
          const started: EventBody[] = data.origin === 'report' ? [{ type: 'run:started', data: {} }] : []
          turn.stage(runId, [{ type: 'run:created', data }, ...started])
        },
        () => undefined,
      ),
    command: (runId, command) => request(giving(runId, command), (after) => after.runs[runId] as Run),
    remove: (runId) => request(giving(runId, deleteRun), () => attempts.ended(runId)),
    capacityChanged: schedule,
    adopt(run) {
      if (!runOf(board, run.id)) board = { ...board, runs: { ...board.runs, [run.id]: run } }
    },
    async close() {
      closing = true
      alarm.set(null)
      await attempts.stopAll(new CallboardError('CLOSING', 'Callboard is closing.'))
      await new Promise<void>((resolve) => {
        post({ apply: interruptAll, done: () => resolve(), failed: () => resolve() })
      })
    },
  }
}

/** Gives a command to a run within a turn. */
const giving =
  (runId: string, command: RunCommand) =>
  (turn: Turn): void => {
    const run = runOf(turn.board, runId)
    if (!run) throw new CallboardError('RUN_NOT_FOUND', `There is no run “${runId}”.`)
    turn.stage(runId, command(run))
  }

function interruptAll(turn: Turn): void {
  for (const run of Object.values(turn.board.runs)) turn.stage(run.id, interruptRun('stopped')(run))
}
