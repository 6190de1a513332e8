import type { CallboardEvent, EventBody } from '../../shared/domain/event.ts'
import { fold } from '../../shared/domain/fold.ts'
import { RESOURCES } from '../../shared/domain/pipeline.ts'
import { type Board, isEnded, type Run } from '../../shared/domain/run.ts'
import { attemptEnded, type MachineLoad, runningTasks } from './attempts.ts'
import { decide, type FreePlaces } from './decide.ts'
import type { AttemptRecord, Capacity, Commit, SizeOf } from './ports.ts'

/**
 * One turn of the engine: events are staged and folded into a board that nobody else sees yet, until the rules have
 * nothing more to say; then all of it is committed at once.
 */
export interface Turn {
  readonly board: Board
  stage(runId: string, bodies: readonly EventBody[]): void
  /** Lets the rules speak for every run that goes on, oldest first. */
  settle(capacity: Capacity): void
  commit(): Commit
}

/** Far more than any plan needs (a few a step); a run whose rules go in circles must not stop the others. */
const MOST_ROUNDS = 2000

function freePlaces(board: Board, capacity: Capacity): FreePlaces {
  const free: FreePlaces = { ...capacity }
  for (const run of Object.values(board.runs)) {
    if (isEnded(run.status)) continue
    for (const step of run.steps) free[step.plan.resource] -= step.counts.active
  }
  for (const resource of RESOURCES) free[resource] = Math.max(0, free[resource])
  return free
}

/** How things stand outside of the board while a turn is taken. */
export interface TurnSurroundings extends MachineLoad {
  readonly sizeOf?: SizeOf | undefined
}

const NO_SIZE: SizeOf = () => null

export function createTurn(start: Board, lastSeq: number, at: number, around: TurnSurroundings): Turn {
  const events: CallboardEvent[] = []
  const attempts: AttemptRecord[] = []
  const touched = new Set<string>()
  let board = start
  let seq = lastSeq

  function stage(runId: string, bodies: readonly EventBody[]): void {
    const staged: CallboardEvent[] = []
    const run = board.runs[runId]
    const { load, sizeOf = NO_SIZE } = around
    const moment = { at, load, sizeOf, running: () => runningTasks(board) }
    for (const body of bodies) {
      const ended = run ? attemptEnded(run, body, moment) : null
      if (ended) attempts.push(ended)
      staged.push({ ...body, seq: ++seq, runId, at })
    }
    board = fold(board, staged)
    for (const event of staged) events.push(event)
    touched.add(runId)
  }

  function settleRun(runId: string, free: FreePlaces): void {
    let rounds = 0
    for (;;) {
      const run = board.runs[runId]
      const bodies = run ? decide(run, { free, now: at }) : []
      if (bodies.length === 0) return
      stage(runId, bodies)
      if (++rounds > MOST_ROUNDS) throw new Error(`the rules do not come to rest on run ${runId}`)
    }
  }

  return {
    get board() {
      return board
    },
    stage,
    settle(capacity) {
      const free = freePlaces(board, capacity)
      for (const run of Object.values(board.runs)) {
        if (run.origin === 'pipeline' && !isEnded(run.status)) settleRun(run.id, free)
      }
    },
    commit() {
      const runs = [...touched].map((id) => board.runs[id]).filter((run): run is Run => run !== undefined)
      return { events, runs, attempts }
    },
  }
}
