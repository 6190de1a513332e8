import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringArea, simplify, trace } from '../../../../../../src/main/media/art/figure/trace.ts'

const W = 24
const H = 18
/** A disc that falls off from 1 at its middle. */
const disc = (cx: number, cy: number, radius: number): Float32Array =>
  Float32Array.from({ length: W * H }, (_, at) => {
    const x = (at % W) + 0.5
    const y = Math.floor(at / W) + 0.5
    return Math.max(0, 1 - Math.hypot(x - cx, y - cy) / (2 * radius))
  })

describe('tracing a shape', () => {
  it('gives closed rings inside the frame', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: W * H, maxLength: W * H }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (values, threshold) => {
          const rings = trace(Float32Array.from(values), W, H, { threshold, tolerance: 0.8, leastArea: 0 })
          for (const ring of rings) {
            expect(ring[0]).toEqual(ring.at(-1))
            for (const [x, y] of ring) {
              expect(x).toBeGreaterThanOrEqual(0)
              expect(x).toBeLessThanOrEqual(W)
              expect(y).toBeGreaterThanOrEqual(0)
              expect(y).toBeLessThanOrEqual(H)
            }
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('keeps the area of a disc, with far fewer corners', () => {
    const [fine] = trace(disc(12, 9, 6), W, H, { threshold: 0.5, tolerance: 0, leastArea: 0 })
    const [cut] = trace(disc(12, 9, 6), W, H, { threshold: 0.5, tolerance: 0.8, leastArea: 0 })
    expect(Math.abs(ringArea(fine ?? []))).toBeCloseTo(Math.PI * 36, -1)
    expect(Math.abs(ringArea(cut ?? []))).toBeGreaterThan(0.85 * Math.PI * 36)
    expect(cut?.length).toBeLessThan((fine?.length ?? 0) / 2)
  })

  it('drops specks and finds nothing in an empty grid', () => {
    expect(trace(disc(12, 9, 1.2), W, H, { threshold: 0.5, tolerance: 0.5, leastArea: 26 })).toEqual([])
    expect(trace(new Float32Array(W * H), W, H, { threshold: 0.5, tolerance: 0.5, leastArea: 0 })).toEqual([])
  })

  it('leaves no point of a simplified line farther away than the tolerance', () => {
    const line = Array.from({ length: 50 }, (_, i) => [i, Math.sin(i / 5) * 4] as const)
    const simple = simplify(line, 0.5)
    expect(simple.length).toBeLessThan(line.length)
    for (const [x, y] of line) {
      const after = simple.findIndex(([sx]) => sx >= x)
      const [x2, y2] = simple[after] ?? [0, 0]
      const [x1, y1] = simple[Math.max(0, after - 1)] ?? [0, 0]
      const on = x2 === x1 ? y2 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)
      expect(Math.abs(on - y)).toBeLessThan(0.75)
    }
  })
})
