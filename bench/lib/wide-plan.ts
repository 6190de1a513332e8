import type { Item, PipelinePlan, StepPlan } from '../../src/shared/domain/pipeline.ts'

const step = (id: string, stepNumber: number, limit: number, itemsFrom: string | null): StepPlan => ({
  id,
  stepNumber,
  title: id,
  shortTitle: id,
  needs: itemsFrom === null ? [] : [{ step: itemsFrom, match: 'all' }],
  itemsFrom,
  limit,
  resource: 'none',
  weight: 1,
  generator: 'none',
})

/** A first step that names items, and one that does something for each, `limit` at once. */
export const widePlan = (limit: number): PipelinePlan => ({
  id: 'bench',
  version: 1,
  steps: [step('names', 1, limit, null), step('work', 2, limit, 'names')],
})

export const manyItems = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `i${index}`, name: `Item ${index}` }))
