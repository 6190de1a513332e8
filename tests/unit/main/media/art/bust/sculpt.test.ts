import { beforeAll, describe, expect, it } from 'vitest'
import type { CharacterDesign } from '../../../../../../src/main/media/art/bust/design.ts'
import { designCast } from '../../../../../../src/main/media/art/bust/design-cast.ts'
import { lampFor } from '../../../../../../src/main/media/art/bust/lamp.ts'
import { LIT_LEAST, LIT_MOST, litSkin } from '../../../../../../src/main/media/art/bust/light/audit.ts'
import { Material } from '../../../../../../src/main/media/art/bust/material.ts'
import { sculpt } from '../../../../../../src/main/media/art/bust/sculpt.ts'
import { blueprintOf, castOf } from './people.ts'

const SMALL = { width: 60, height: 80 }

describe('sculpting a bust', () => {
  let designs: readonly CharacterDesign[]
  beforeAll(() => {
    designs = designCast(blueprintOf(11), castOf(16, 11))
  })
  const first = () => designs[0] as CharacterDesign

  it('gives the same G-buffer for the same design', () => {
    expect(sculpt(first(), SMALL)).toEqual(sculpt(JSON.parse(JSON.stringify(first())), SMALL))
  })

  it('fills most of the frame below and leaves its upper corners free', () => {
    for (const design of designs) {
      const g = sculpt({ ...design, hat: null, hair: { ...design.hair, style: 'crop' } }, { width: 30, height: 40 })
      const lowest = g.coverage.subarray(38 * 30, 39 * 30)
      expect(lowest.filter((covered) => covered === 1).length).toBeGreaterThan(20)
      expect(g.coverage[0]).toBe(0)
      expect(g.coverage[29]).toBe(0)
    }
  })

  it('gives covered pixels a material and a normal of length one, and no others', () => {
    const g = sculpt(first(), SMALL)
    for (let at = 0; at < g.material.length; at++) {
      const covered = g.coverage[at] === 1
      expect((g.material[at] as number) !== Material.None).toBe(covered)
      const length = Math.hypot(g.normalX[at] as number, g.normalY[at] as number, g.normalZ[at] as number)
      expect(length).toBeCloseTo(covered ? 1 : 0, 4)
      expect(g.light[at]).toBeGreaterThanOrEqual(0)
      expect(g.light[at]).toBeLessThanOrEqual(1)
    }
  })

  it('lights 40 to 85 % of the face on nearly everybody, and never leaves a face in the dark', () => {
    const lit = designs.map((design) => {
      const g = sculpt(design, { width: 72, height: 96 })
      return litSkin(g, g.occlusion, g.light, g.lamp)
    })
    expect(Math.min(...lit)).toBeGreaterThan(0.25)
    const good = lit.filter((part) => part >= LIT_LEAST - 0.02 && part <= LIT_MOST + 0.02)
    expect(good.length / lit.length).toBeGreaterThanOrEqual(0.85)
  })

  it('turns the face where the view says, and uses the lamp it is given', () => {
    const left = sculpt(first(), { ...SMALL, yaw: -0.6, lamp: [0, 0, 2] })
    const right = sculpt(first(), { ...SMALL, yaw: 0.6, lamp: [0, 0, 2] })
    expect(left.facing[0]).toBeLessThan(-0.4)
    expect(right.facing[0]).toBeGreaterThan(0.4)
    expect(left.lamp).toEqual([0, 0, 1])
  })

  it('finds both eyes of a face in front, and one in profile', () => {
    const bare: CharacterDesign = {
      ...first(),
      hat: null,
      glasses: 'none',
      patch: false,
      hair: { ...first().hair, style: 'crop' },
    }
    const view = { width: 192, height: 256, pitch: 0, roll: 0 }
    expect(sculpt(bare, { ...view, yaw: 0 }).eyes).toHaveLength(2)
    expect(sculpt(bare, { ...view, yaw: 1.2 }).eyes).toHaveLength(1)
  })

  it('hangs the lamp on the lit side of the nose and below eye level only for menace', () => {
    for (const design of designs) {
      const lamp = lampFor(design)
      expect(Math.hypot(...lamp)).toBeCloseTo(1)
      expect(lamp[2]).toBeGreaterThan(0)
      expect(lamp[1] < 0).toBe(design.lamp.place === 'low')
    }
  })
})
