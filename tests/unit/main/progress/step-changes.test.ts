import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepChanges } from '../../../../src/main/progress/step-changes.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { progressEvents } from '../../../../src/shared/progress/progress-event.ts'
import { planArbitrary } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

describe('what is kept of a finished run', () => {
  it('is exactly what was told of its steps and of itself while it ran', () => {
    const items = [
      { id: 'ada', name: 'Ada' },
      { id: 'bo', name: 'Bo' },
    ]
    fc.assert(
      fc.property(planArbitrary, fc.nat(), (plan, seed) => {
        const { events } = simulate({ plan, seed, failing: 0.2, items })
        let board = EMPTY_BOARD
        const told = events.flatMap((event) => {
          board = fold(board, [event])
          return progressEvents(board, [event], {})
        })
        expect(stepChanges(events)).toEqual(told.filter((event) => event.metadata.attempt === null))
      }),
      { numRuns: 50 },
    )
  })
})
