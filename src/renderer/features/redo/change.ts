import { takes } from '../../../shared/domain/pipeline.ts'
import { type Run, type Step, stepOf, type Task } from '../../../shared/domain/run.ts'
import { findTask, seedOf } from '../../view/outputs.ts'

/** What a person changes for work that is done once more. */
export interface Change {
  /** Another seed; null keeps the one that it had. */
  readonly seed: number | null
  /** A character's brief as it stands in the field; null where there is none to edit. */
  readonly brief: string | null
}

const SEEDS = 1_000_000
/** The largest seed there is. */
export const SEED_MAX = 0xffffffff

/** A seed that nobody chose, short enough to be read out. */
export function rollSeed(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value % SEEDS
}

/** Whether a step's pieces are made from what a character looks like. */
export const readsBrief = ({ plan }: Step): boolean => plan.itemsFrom !== null && takes(plan, 'brief')

/** What a character looks like, in the words that its pieces are made from; null where a step reads no such words. */
export function briefOf(run: Run, stepId: string, item: string | null): string | null {
  const step = stepOf(run, stepId)
  if (item === null || !step || !readsBrief(step)) return null
  return findTask(run, stepId, item)?.edit.brief ?? seedOf(run, item)?.visualBrief ?? null
}

/** What is sent of a change: only what differs from what was. */
export interface SentChange {
  readonly seed?: number
  readonly brief?: string
}

export function sentChange(change: Change, briefBefore: string | null): SentChange {
  const brief = change.brief?.trim() ?? ''
  return {
    ...(change.seed !== null && { seed: change.seed }),
    ...(brief !== '' && brief !== briefBefore?.trim() && { brief }),
  }
}

/** Which tasks a command names. */
interface WorkInput extends SentChange {
  readonly runId: string
  readonly step: string
  readonly item?: string
}

/**
 * The commands that do some work once more.
 *
 * One is enough but for another seed for several people: a seed is a person's own, and with one for all they would come
 * out alike. They get seeds that follow one another.
 *
 * @param tasks the tasks that are meant, where they are all of a step's
 */
export function workInputs(
  runId: string,
  step: string,
  item: string | null,
  change: SentChange,
  tasks: readonly Task[],
): readonly WorkInput[] {
  if (item !== null) return [{ runId, step, item, ...change }]
  const { seed } = change
  const items = tasks.map((task) => task.item).filter((one) => one !== null)
  if (seed === undefined || items.length === 0) return [{ runId, step, ...change }]
  return items.map((one, index) => ({ runId, step, item: one, ...change, seed: (seed + index) % (SEED_MAX + 1) }))
}
