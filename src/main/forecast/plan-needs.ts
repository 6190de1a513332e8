import type { Run } from '../../shared/domain/run.ts'

/** A step's tasks as indices in the plan. */
export interface Span {
  readonly all: readonly number[]
  readonly byItem: ReadonlyMap<string | null, number>
}

/** A reporting program goes from step to step. */
const needsBefore = (index: number, spans: readonly Span[]): readonly number[] => spans[index - 1]?.all ?? []

/**
 * What each task of a step needs, by its item, as indices in the plan.
 *
 * Tasks that need the same share one list: a step of a thousand that waits for another of a thousand is no million.
 *
 * @param spans the tasks of every step, in the order of steps
 */
export function needsOf(run: Run, index: number, spans: readonly Span[]): (item: string | null) => readonly number[] {
  const step = run.steps[index]
  if (!step || run.origin === 'report') {
    const before = needsBefore(index, spans)
    return () => before
  }
  const spanOf = (stepId: string): Span | undefined => spans[run.stepIndex[stepId] ?? -1]
  const { needs, itemsFrom } = step.plan
  const wholeSteps = new Set(needs.flatMap((need) => (need.match === 'all' ? need.step : [])))
  // Before its items are known a step waits for the one that names them.
  if (!step.planned && itemsFrom !== null) wholeSteps.add(itemsFrom)
  const shared = [...wholeSteps].flatMap((stepId) => spanOf(stepId)?.all ?? [])
  const same = needs.flatMap((need) => (need.match === 'same-item' ? (spanOf(need.step) ?? []) : []))
  if (same.length === 0) return () => shared
  return (item) => [...shared, ...same.flatMap(({ byItem }) => byItem.get(item) ?? [])]
}
