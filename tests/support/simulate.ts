import type { Capacity } from '../../src/main/engine/ports.ts'
import { createTurn } from '../../src/main/engine/turn.ts'
import type { CallboardEvent, EventBody } from '../../src/shared/domain/event.ts'
import type { Item, PipelinePlan } from '../../src/shared/domain/pipeline.ts'
import { type Board, EMPTY_BOARD, isActive, type Run, type Step, type Task } from '../../src/shared/domain/run.ts'
import { createRandom } from '../../src/shared/random.ts'

export interface Simulation {
  readonly events: readonly CallboardEvent[]
  readonly board: Board
  readonly run: Run
}

export interface SimulationOptions {
  readonly plan: PipelinePlan
  readonly items: readonly Item[]
  readonly seed: number
  readonly capacity?: Capacity
  /** Share of tasks that fail. */
  readonly failing?: number
  /** Looks at the board after every turn. */
  readonly check?: (board: Board) => void
}

const PLENTY: Capacity = { text: 100, media: 100, none: 100 }

function activeTasks(run: Run): { step: Step; task: Task }[] {
  return run.steps.flatMap((step) => step.tasks.filter((task) => isActive(task.status)).map((task) => ({ step, task })))
}

/** Plays a run through the engine's own rules, ending running tasks in a seeded random order. */
export function simulate(options: SimulationOptions): Simulation {
  const random = createRandom(`simulate|${options.seed}`)
  const capacity = options.capacity ?? PLENTY
  const events: CallboardEvent[] = []
  let board = EMPTY_BOARD
  let at = 1000

  const takeTurn = (bodies: readonly EventBody[]): void => {
    const turn = createTurn(board, board.seq, at++, { load: null })
    turn.stage('r', bodies)
    turn.settle(capacity)
    events.push(...turn.commit().events)
    board = turn.board
    options.check?.(board)
  }

  takeTurn([{ type: 'run:created', data: { plan: options.plan, title: 't', titled: false, input: null } }])
  for (;;) {
    const run = board.runs.r
    if (!run) throw new Error('the run is gone')
    const active = activeTasks(run)
    if (active.length === 0) return { events, board, run }
    const { step, task } = random.pick(active)
    const ref = { stepId: step.plan.id, taskId: task.id, item: task.item }
    const error = { code: 'TEST', message: 'failed on purpose', retryable: false }
    takeTurn([
      random.chance(options.failing ?? 0)
        ? { type: 'task:failed', data: { ...ref, error } }
        : { type: 'task:succeeded', data: { ...ref, output: null, artifacts: [], items: [...options.items] } },
    ])
  }
}
