import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../src/main/media/art/print/surface.ts'
import { createLowerThird } from '../../../../../src/main/media/motion/lower-third.ts'
import { PALETTES } from '../../../../../src/shared/show/palettes.ts'

const frame = { width: 640, height: 360, unit: 0.5 }
const palette = { ...PALETTES.sea, paper: '#ffffff' }

/** Columns in which the name's pure white stands, two and a half seconds into a clip. */
function nameColumns(name: string, side: -1 | 1, seconds = 2.5): { left: number; right: number } | undefined {
  const { canvas, context } = createSurface(frame.width, frame.height)
  createLowerThird(frame, { name, role: 'The Keeper' }, palette, side).draw(context, seconds)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  let left = Number.POSITIVE_INFINITY
  let right = -1
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 250 || (data[at + 3] ?? 0) < 250) continue
    const x = (at / 4) % frame.width
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return right < 0 ? undefined : { left, right }
}

describe('the lower third of a clip', () => {
  it('stands on the free side, flush with the margin', () => {
    const onLeft = nameColumns('Ines Marlow', -1)
    const onRight = nameColumns('Ines Marlow', 1)
    expect(onLeft?.left).toBeGreaterThanOrEqual(frame.width * 0.05)
    expect(onLeft?.right).toBeLessThan(frame.width / 2)
    expect(onRight?.left).toBeGreaterThan(frame.width / 2)
    expect(onRight?.right).toBeLessThanOrEqual(frame.width * 0.95)
  })

  it('keeps any name, however long and in whatever script, off the figure and inside the frame', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom('王小明', 'Ólafur Þórsson-Ævarsdóttir', 'W'.repeat(60), 'Анна-Мария', 'محمد', '👩‍🚀 Ada'),
    )
    fc.assert(
      fc.property(anyName, fc.constantFrom(-1 as const, 1 as const), (name, side) => {
        const columns = nameColumns(name, side)
        if (!columns) return
        const [from, to] = side < 0 ? [0.05, 0.48] : [0.52, 0.95]
        expect(columns.left).toBeGreaterThanOrEqual(frame.width * from)
        expect(columns.right).toBeLessThanOrEqual(frame.width * to)
      }),
      { numRuns: 30 },
    )
  })

  it('comes after the clip has begun and has gone before it ends', () => {
    expect(nameColumns('Ines Marlow', -1, 0.5)).toBeUndefined()
    expect(nameColumns('Ines Marlow', -1, 3.95)).toBeUndefined()
  })
})
