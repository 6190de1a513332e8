import { distinctReads, inputHash } from '../../src/main/engine/input-hash.ts'
import type { RunCommand } from '../../src/main/engine/run-command.ts'
import { createTurn } from '../../src/main/engine/turn.ts'
import type { EventBody, Read } from '../../src/shared/domain/event.ts'
import type { Json } from '../../src/shared/domain/json.ts'
import type { Item, PipelinePlan } from '../../src/shared/domain/pipeline.ts'
import { EMPTY_BOARD, isActive, type Run, type Step, stepOf, type Task, taskOf } from '../../src/shared/domain/run.ts'
import { createRandom, hash32 } from '../../src/shared/random.ts'

const RUN = 'r'
const RETRY_AFTER_MS = 3
const PLENTY = { text: 100, media: 100, none: 100 }

/** What a task makes, as a pure function of what it reads and of what a person changed for it. */
export type Work = (input: { readonly stepId: string; readonly read: Json; readonly edit: Task['edit'] }) => number

/** Work whose results often come out alike though the input differs, as a portrait may. */
export const forgetfulWork =
  (kinds: number): Work =>
  (input) =>
    hash32(JSON.stringify(input)) % kinds

/** All that a task may read by its step's plan. */
function readsOf(step: Step, task: Task): Read[] {
  return distinctReads(
    step.plan.needs.map((need) => ({
      of: 'output',
      step: need.step,
      item: need.match === 'all' ? { every: true } : task.item,
    })),
  )
}

function contentOf(run: Run, read: Read): Json {
  const step = stepOf(run, read.step)
  if (!step) return null
  const tasks = read.item !== null && typeof read.item === 'object' ? step.tasks : [taskOf(step, read.item)]
  return tasks.map((task) => [task?.item ?? null, task?.output ?? null])
}

/** What a task makes of a run as it stands. */
export const madeOf = (run: Run, step: Step, task: Task, work: Work): number =>
  work({
    stepId: step.plan.id,
    read: readsOf(step, task).map((read) => contentOf(run, read)),
    edit: task.edit,
  })

/** A run that is played through the engine's own rules, one end of a task at a time, in a seeded order. */
export interface PlayedRun {
  readonly run: Run
  /** Ids of the tasks whose work was done, in order. */
  readonly worked: readonly string[]
  /** Gives a command. Throws what it throws; then nothing has changed. */
  command(command: RunCommand): void
  /** Ends one of the tasks under way; false where there is none. */
  endOne(): boolean
  /** Lets one of the tasks under way fail; it is tried again by itself a little later, or not. False where there is none. */
  failOne(again: boolean): boolean
  toRest(): void
}

export interface PlayOptions {
  readonly plan: PipelinePlan
  /** Items that a result names, for steps that fan out over it: always the same, or by what was made. */
  readonly items: readonly Item[] | ((made: number) => readonly Item[])
  readonly seed: number
  readonly work: Work
}

export function playRun({ plan, items, seed, work }: PlayOptions): PlayedRun {
  const random = createRandom(`played|${seed}`)
  const worked: string[] = []
  let board = EMPTY_BOARD
  let at = 1000

  const runNow = (): Run => {
    const run = board.runs[RUN]
    if (!run) throw new Error('the run is gone')
    return run
  }

  function turn(bodies: (run: Run | undefined) => readonly EventBody[]): void {
    const next = createTurn(board, board.seq, at++, { load: null })
    next.stage(RUN, bodies(board.runs[RUN]))
    next.settle(PLENTY)
    board = next.board
  }

  function pickActive(run: Run): { readonly step: Step; readonly task: Task } | null {
    const active = run.steps.flatMap((step) =>
      step.tasks.filter((task) => isActive(task.status)).map((task) => ({ step, task })),
    )
    return active.length === 0 ? null : random.pick(active)
  }

  function failOne(again: boolean): boolean {
    const active = pickActive(runNow())
    if (!active) return false
    const { step, task } = active
    const data = {
      stepId: step.plan.id,
      taskId: task.id,
      item: task.item,
      error: { code: 'INTERNAL', message: 'It broke.', retryable: again },
      ...(again && { retryAt: at + RETRY_AFTER_MS }),
    }
    turn(() => [{ type: 'task:failed', data }])
    return true
  }

  /** Lets time pass while a task waits for its next try; false where none does. */
  function waitForTry(): boolean {
    const { status, steps } = runNow()
    if (status !== 'running' || !steps.some(({ counts }) => counts.delayed > 0)) return false
    turn(() => [])
    return true
  }

  function endOne(): boolean {
    const run = runNow()
    const active = pickActive(run)
    if (!active) return false
    const { step, task } = active
    worked.push(task.id)
    const reads = readsOf(step, task)
    const output = madeOf(run, step, task, work)
    const data = {
      stepId: step.plan.id,
      taskId: task.id,
      item: task.item,
      output,
      artifacts: [],
      items: [...(typeof items === 'function' ? items(output) : items)],
      made: { inputHash: inputHash(run, step, task, reads), reads },
    }
    turn(() => [{ type: 'task:succeeded', data }])
    return true
  }

  turn(() => [{ type: 'run:created', data: { plan, title: 't', titled: false, input: null } }])
  return {
    get run() {
      return runNow()
    },
    worked,
    command: (command) => turn((run) => (run ? command(run) : [])),
    endOne,
    failOne,
    toRest() {
      while (endOne() || waitForTry());
    },
  }
}
