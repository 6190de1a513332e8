import fc from 'fast-check'
import type { CallboardEvent } from '../../../../src/shared/domain/event.ts'
import type { DemoJournal } from '../../../support/demo-shows.ts'
import { planArbitrary } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const ITEMS = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
  { id: 'c', name: 'C' },
]

/** Journals of whole runs, as the engine's own rules write them, with pauses of any length between events. */
export const recordingArbitrary: fc.Arbitrary<readonly CallboardEvent[]> = fc
  .record({
    plan: planArbitrary,
    seed: fc.nat(),
    failing: fc.constantFrom(0, 0.3),
    gaps: fc.array(fc.integer({ min: -500, max: 20_000 }), { minLength: 1, maxLength: 20 }),
  })
  .map(({ plan, seed, failing, gaps }) => {
    const { events } = simulate({ plan, items: ITEMS, seed, failing, capacity: { text: 2, media: 1, none: 2 } })
    let at = 1_000_000
    return events.map((event, index) => {
      at += gaps[index % gaps.length] ?? 0
      return { ...event, at }
    })
  })

/** The events of a scene in the order of their times, as a host would have written them: scenes are told step by step. */
export const inOrder = (journal: DemoJournal): readonly CallboardEvent[] =>
  journal
    .events()
    .toSorted((a, b) => a.at - b.at)
    .map((event, index) => ({ ...event, seq: index + 1 }))

/** A place in a recording, as a share of its length; both ends included. */
export const shareArbitrary = fc.double({ min: 0, max: 1, noNaN: true })
