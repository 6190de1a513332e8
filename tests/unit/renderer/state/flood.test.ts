import fc from 'fast-check'
import { it } from 'vitest'
import { createFlood } from '../../../../src/renderer/state/flood.ts'

/** Whether a flood was seen while so many events a second came, one at a time, for two seconds. */
function seen(perSecond: number): boolean {
  const flood = createFlood()
  let risen = false
  for (let n = 0; n < perSecond * 2; n++) {
    const now = 5000 + (n * 1000) / perSecond
    flood.count(1, now)
    risen ||= flood.rising(now)
  }
  return risen
}

it('is no flood where fewer than 190 events a second come, and one from 220 on', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 190 }), (rate) => !seen(rate)))
  fc.assert(fc.property(fc.integer({ min: 220, max: 5000 }), (rate) => seen(rate)))
})

it('is no flood where all comes at once, however much: a line that was down catches up', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (events, at) => {
      const flood = createFlood()
      flood.count(events, at)
      return !flood.rising(at)
    }),
  )
})

it('ends within three seconds after the last event', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ events: fc.nat(5000), after: fc.nat(200) }), { maxLength: 200 }), (said) => {
      const flood = createFlood()
      let now = 0
      for (const { events, after } of said) {
        now += after
        flood.count(events, now)
      }
      return !flood.rising(now + 3000)
    }),
  )
})
