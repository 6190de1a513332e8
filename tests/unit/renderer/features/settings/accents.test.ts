import { describe, expect, it } from 'vitest'
import { ACCENT_LOOKS } from '../../../../../src/renderer/features/settings/accents.ts'
import { ACCENTS } from '../../../../../src/shared/contract/settings.ts'

/** Relative luminance, 0..1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Every ground of the screen (`theme.css`). */
const GROUNDS = ['#141414', '#1d1d1d', '#171717', '#101010']

describe.each(ACCENTS)('the accent %s', (accent) => {
  const { colour } = ACCENT_LOOKS[accent]

  it('carries white text', () => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(GROUNDS)('is seen as a border or a bar on %s', (ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })
})

it('red is the one that the screen begins with', () => {
  expect(ACCENT_LOOKS.red.colour).toBe('#e50914')
})
