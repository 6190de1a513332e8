import { describe, expect, it } from 'vitest'
import { orderEffects, stretchOf } from '../../../../../src/main/eta/history/order-effect.ts'
import { createRandom } from '../../../../../src/shared/random.ts'

/** Durations of runs of 80 tasks, as logarithms; the first half takes `factor` times as long as the second. */
const runsWith = (factor: number): Float64Array[] =>
  Array.from({ length: 5 }, (_, run) => {
    const random = createRandom(`order|${run}`)
    return Float64Array.from({ length: 80 }, (_, place) => (place < 40 ? Math.log(factor) : 0) + 0.2 * random.bell())
  })

describe('what starting early or late in a step adds', () => {
  it('is nothing where all tasks are of one kind', () => {
    for (const effect of orderEffects(runsWith(1))) expect(Math.abs(effect)).toBeLessThan(0.05)
  })

  it('is what two kinds of work in one step differ by', () => {
    const effects = orderEffects(runsWith(10))
    const first = effects[stretchOf(0, 80)] ?? Number.NaN
    const last = effects[stretchOf(79, 80)] ?? Number.NaN
    expect(Math.exp(first - last)).toBeGreaterThan(8)
    expect(Math.exp(first - last)).toBeLessThan(12)
  })

  it('is nothing where too few tasks have been seen', () => {
    expect([...orderEffects([Float64Array.of(1, 9), undefined])].every((effect) => effect === 0)).toBe(true)
  })
})
