import { describe, expect, it } from 'vitest'
import { designCast } from '../../../../../src/main/media/art/bust/design-cast.ts'
import { lampFor } from '../../../../../src/main/media/art/bust/lamp.ts'
import { faceSide, sideOf } from '../../../../../src/main/media/motion/cels.ts'
import { showOf } from '../art/pictures/show.ts'

describe('where a clip’s figure stands and looks', () => {
  it('is the other side for every next person of a cast', () => {
    for (const seed of [0, 1, 7, 0xffffffff]) {
      expect(sideOf(0, seed)).toBe(-sideOf(1, seed))
      expect(sideOf(0, seed)).toBe(sideOf(2, seed))
    }
  })

  it('is into the free, lit part of the frame, in three-quarter view', () => {
    const { blueprint, cast } = showOf(12)
    for (const design of designCast(blueprint, cast)) {
      for (const side of [-1, 1] as const) {
        const turned = faceSide(design, side)
        expect(Math.sign(turned.pose.yaw)).toBe(side)
        expect(Math.sign(lampFor(turned)[0])).toBe(side)
        expect(Math.abs(turned.pose.yaw)).toBeGreaterThan(0.2)
        expect(Math.abs(turned.pose.yaw)).toBeLessThan(0.9)
      }
    }
  })
})
