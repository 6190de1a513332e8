import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clear, lengthOf, union } from '../../../../../src/renderer/features/timeline/stretches.ts'
import { inTracks } from '../../../../../src/renderer/features/timeline/tracks.ts'

const bar = (from: number, to: number) => ({ from, to, until: null })

it('lets bars that follow each other have the whole height, and shares it between those side by side', () => {
  const placed = inTracks([bar(0, 10), bar(10, 20), bar(15, 30)])
  expect(placed.map(({ track, tracks }) => `${track}/${tracks}`)).toEqual(['0/1', '0/2', '1/2'])
})

it('makes nothing smaller for an overlap that is too short to be seen', () => {
  const placed = inTracks([bar(0, 100), bar(0, 3), bar(50, 200)], 5)
  expect(placed.map(({ from, to, tracks }) => `${from}–${to} of ${tracks}`)).toEqual([
    '0–3 of 1',
    '0–100 of 2',
    '50–200 of 2',
  ])
})

const stretches = fc.array(fc.tuple(fc.nat(1000), fc.nat(200)).map(([from, length]) => ({ from, to: from + length })))

it('never lays two bars over each other', () => {
  fc.assert(
    fc.property(stretches, (bars) => {
      const placed = inTracks(bars.map(({ from, to }) => bar(from, to)))
      expect(placed).toHaveLength(bars.length)
      for (const a of placed) {
        expect(a.track).toBeLessThan(a.tracks)
        for (const b of placed) {
          if (a !== b && a.from < b.to && b.from < a.to) expect(a.track).not.toBe(b.track)
        }
      }
    }),
  )
})

it('takes away what is covered, no more and no less', () => {
  fc.assert(
    fc.property(stretches, stretches, (some, others) => {
      const whole = union(some)
      const left = clear(whole, others)
      const covers = (list: typeof whole, at: number) => list.some(({ from, to }) => from <= at && at < to)
      for (let at = 0.5; at < 1200; at += 7) expect(covers(left, at)).toBe(covers(whole, at) && !covers(others, at))
      expect(lengthOf(left)).toBeLessThanOrEqual(lengthOf(whole))
    }),
  )
})
