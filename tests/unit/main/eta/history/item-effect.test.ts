import { describe, expect, it } from 'vitest'
import { itemEffects } from '../../../../../src/main/eta/history/item-effect.ts'
import { createRandom } from '../../../../../src/shared/random.ts'

const ITEMS = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']

/** Eight runs in which each item takes what `usual` says, give or take `scatter`. */
function runs(usual: readonly number[], scatter: number) {
  const random = createRandom('item-effect')
  return Array.from({ length: 8 }, () => ({
    logs: Float64Array.from(usual, (log) => log + scatter * random.bell()),
    items: ITEMS,
  }))
}

describe('an item that comes again under the same name', () => {
  it('is known to take longer than its step’s middle', () => {
    const effects = itemEffects(runs([0, 0, 0, 0, 1], 0.02))
    expect(effects.get('Ed')).toBeCloseTo(1, 1)
    expect(effects.get('Ada')).toBeCloseTo(0, 1)
  })

  it('is taken for any other where names tell nothing', () => {
    const effects = [...itemEffects(runs([0, 0, 0, 0, 0], 0.5)).values()]
    expect(effects.every((effect) => Math.abs(effect) < 0.1)).toBe(true)
  })

  it('is not known after a single time', () => {
    expect(itemEffects(runs([0, 0, 0, 0, 1], 0).slice(0, 1)).size).toBe(0)
  })
})
