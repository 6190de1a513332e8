import fc from 'fast-check'
import type { CallboardEvent, EventBody } from '../../src/shared/domain/event.ts'
import type { PipelinePlan, StepPlan } from '../../src/shared/domain/pipeline.ts'

/** A step of a plan for tests: everything that a test does not care about is filled in. */
function stepPlan(id: string, stepNumber: number, rest: Partial<StepPlan> = {}): StepPlan {
  return {
    id,
    stepNumber,
    title: id,
    shortTitle: id,
    needs: [],
    itemsFrom: null,
    limit: 2,
    resource: 'none',
    weight: 1,
    generator: 'test',
    ...rest,
  }
}

/** Seed, then per item: draw, then film what is drawn; then a sheet of all drawings. */
export const smallPlan: PipelinePlan = {
  id: 'small',
  version: 1,
  steps: [
    stepPlan('seed', 1),
    stepPlan('draw', 2, { itemsFrom: 'seed', needs: [{ step: 'seed', match: 'all' }] }),
    stepPlan('film', 3, { itemsFrom: 'seed', needs: [{ step: 'draw', match: 'same-item' }] }),
    stepPlan('sheet', 4, { needs: [{ step: 'draw', match: 'all' }] }),
  ],
}

/** A plan of 1 to 6 steps in which every need points backwards, as in any pipeline that can end. */
export const planArbitrary: fc.Arbitrary<PipelinePlan> = fc
  .array(
    fc.record({
      needs: fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 3 }),
      fansOut: fc.boolean(),
      limit: fc.integer({ min: 1, max: 3 }),
      weight: fc.integer({ min: 1, max: 20 }),
      resource: fc.constantFrom('text' as const, 'media' as const, 'none' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => ({
    id: 'any',
    version: 1,
    steps: rows.map((row, index) => {
      const fansOut = row.fansOut && index > 0
      const needs = row.needs.flatMap(([at, sameItem]) => {
        if (index === 0) return []
        const other = at % index
        const otherFansOut = rows[other]?.fansOut === true && other > 0
        return [{ step: `s${other}`, match: sameItem && fansOut && otherFansOut ? 'same-item' : 'all' } as const]
      })
      return stepPlan(`s${index}`, index + 1, {
        needs: fansOut ? [{ step: 's0', match: 'all' }, ...needs] : needs,
        itemsFrom: fansOut ? 's0' : null,
        limit: row.limit,
        weight: row.weight,
        resource: row.resource,
      })
    }),
  }))

/** Numbers events as the journal does. */
export function numbered(runId: string, bodies: readonly EventBody[], from = 1): CallboardEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: from + index, runId, at: 1000 + from + index }))
}
