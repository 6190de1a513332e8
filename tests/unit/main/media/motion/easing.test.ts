import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { easeIn, easeInOut, easeOut } from '../../../../../src/main/media/motion/easing.ts'

const time = fc.double({ min: -2, max: 3, noNaN: true })

describe.each([
  ['easeIn', easeIn],
  ['easeOut', easeOut],
  ['easeInOut', easeInOut],
])('%s', (_, ease) => {
  it('goes from 0 to 1, never back, and stays at its ends', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(ease(early)).toBeLessThanOrEqual(ease(late) + 1e-12)
        expect(ease(Math.min(0, a))).toBe(0)
        expect(ease(Math.max(1, a))).toBe(1)
      }),
    )
  })
})
