import type { StepModel } from '../history/step-model.ts'
import { NOISE, uniformOf } from './noise.ts'

/** How long the tasks of each step lie ready before they start although there is a place. Sorted milliseconds. */
export interface UsualWaits {
  readonly byRun: readonly (Float64Array | undefined)[]
  readonly pooled: Float64Array
}

const pool = (lists: readonly (Float64Array | undefined)[]): Float64Array =>
  Float64Array.from(lists.flatMap((list) => [...(list ?? [])])).sort()

/** Steps that never waited anywhere take the waits of all the others. */
export function usualWaits(models: readonly StepModel[]): UsualWaits[] {
  const all = pool(models.flatMap((model) => model.waitsByRun))
  return models.map((model) => {
    const own = pool(model.waitsByRun)
    return { byRun: model.waitsByRun, pooled: own.length > 0 ? own : all }
  })
}

/** A wait of a task in one draw; tasks of one step wait alike in a run, so that most of the luck is the step's. */
export function drawWait(waits: UsualWaits, run: number, draw: number, step: number, task: number): number {
  const own = waits.byRun[run]
  const list = own !== undefined && own.length > 0 ? own : waits.pooled
  if (list.length === 0) return 0
  const common = uniformOf(draw, NOISE.stepWait + step)
  const place = list === own ? uniformOf(draw, NOISE.task + 4 * task + 3) : common
  return list[Math.floor(place * list.length)] as number
}
