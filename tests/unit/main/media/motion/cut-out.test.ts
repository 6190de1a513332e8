import { describe, expect, it } from 'vitest'
import { drawCutOut } from '../../../../../src/main/media/motion/cut-out.ts'

describe('a cut-out', () => {
  it('keeps what was drawn and where it was, without the empty sheet around it', () => {
    const cut = drawCutOut(400, 300, (context) => {
      context.fillStyle = '#ff0000'
      context.fillRect(100, 120, 50, 40)
    })
    expect(cut.x).toBeLessThanOrEqual(100)
    expect(cut.y).toBeLessThanOrEqual(120)
    expect(cut.canvas.width).toBeLessThan(60)
    expect(cut.canvas.height).toBeLessThan(50)
    const drawn = cut.canvas.getContext('2d').getImageData(100 - cut.x, 120 - cut.y, 50, 40).data
    expect(drawn.every((value, at) => value === [255, 0, 0, 255][at % 4])).toBe(true)
  })

  it('is a small empty sheet when nothing was drawn', () => {
    const cut = drawCutOut(400, 300, () => undefined)
    expect(cut.canvas.width).toBeGreaterThan(0)
    expect(cut.canvas.height).toBeGreaterThan(0)
  })
})
