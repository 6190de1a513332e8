import { describe, expect, it } from 'vitest'
import { contrast, lightness } from '../../../../../../src/main/media/art/print/colour.ts'
import { GENRES } from '../../../../../../src/shared/show/blueprint.ts'
import { type Ink, paletteSchema } from '../../../../../../src/shared/show/palette.ts'
import { PALETTE_IDS, PALETTES, paletteFor } from '../../../../../../src/shared/show/palettes.ts'

/** CIE L* that each ink is near, and how far a palette's character may take it away. */
const STEPS: Readonly<Record<Ink, readonly [near: number, within: number]>> = {
  ink: [5, 6],
  deep: [20, 13],
  mid: [40, 24],
  hot: [66, 17],
  light: [82, 8],
  paper: [95, 4],
}

describe.each(PALETTE_IDS)('the palette %s', (id) => {
  const palette = PALETTES[id]

  it('is a valid palette under its own name', () => {
    expect(paletteSchema.parse(palette)).toEqual(palette)
    expect(palette.id).toBe(id)
  })

  it('has inks near the lightness steps', () => {
    for (const [ink, [near, within]] of Object.entries(STEPS) as [Ink, readonly [number, number]][])
      expect(Math.abs(lightness(palette[ink]) - near), ink).toBeLessThanOrEqual(within)
  })

  it('keeps its dark inks and its pale ones apart, so that a drawing stays readable', () => {
    const [ink, deep, mid, light, paper] = (['ink', 'deep', 'mid', 'light', 'paper'] as const).map((name) =>
      lightness(palette[name]),
    ) as [number, number, number, number, number]
    expect(deep - ink).toBeGreaterThan(5)
    expect(mid - deep).toBeGreaterThan(15)
    expect(light - mid).toBeGreaterThan(20)
    expect(paper - light).toBeGreaterThan(5)
  })

  it('sets lettering that can be read', () => {
    expect(contrast(palette.paper, palette.ink)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.light, palette.ink)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.paper, palette.deep)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.hot, palette.ink)).toBeGreaterThanOrEqual(4.5)
  })
})

it('gives every genre a palette of its own', () => {
  expect(new Set(GENRES.map((genre) => paletteFor(genre).id)).size).toBe(GENRES.length)
})
