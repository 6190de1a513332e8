import { describe, expect, it } from 'vitest'
import { normalAbove, normalQuantile } from '../../../../../src/main/eta/numbers/normal.ts'

describe('the normal distribution', () => {
  it('has the known quantiles', () => {
    expect(normalQuantile(0.9)).toBeCloseTo(1.2816, 3)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 3)
    expect(normalQuantile(0.025)).toBeCloseTo(-1.96, 2)
  })

  it('has shares above that undo them', () => {
    for (const share of [0.001, 0.1, 0.5, 0.7, 0.999])
      expect(normalAbove(normalQuantile(1 - share))).toBeCloseTo(share, 3)
  })
})
