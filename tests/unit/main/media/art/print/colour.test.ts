import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, fade, lightness, mix, toward } from '../../../../../../src/main/media/art/print/colour.ts'
import { PALETTES } from '../../../../../../src/shared/show/palettes.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('colour', () => {
  it('mixes from one end to the other', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(mix(a, b, 0)).toBe(a)
        expect(mix(a, b, 1)).toBe(b)
      }),
    )
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  })

  it('goes from an ink to its neighbour', () => {
    const { sea } = PALETTES
    expect(toward(sea, 'ink', 0)).toBe(sea.ink)
    expect(toward(sea, 'deep', 1)).toBe(sea.mid)
    expect(toward(sea, 'hot', 1)).toBe(sea.light)
  })

  it('fades without a change of hue', () => {
    expect(fade('#102030', 0)).toBe('rgba(16,32,48,0)')
  })

  it('measures lightness and contrast between black and white', () => {
    expect(lightness('#000000')).toBe(0)
    expect(lightness('#ffffff')).toBeCloseTo(100, 5)
    expect(lightness('#777777')).toBeCloseTo(50, 0)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })
})
