import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SKIN_VALUES } from '../../../../../../src/main/media/art/bust/casting/deal.ts'
import { overlap, silhouette } from '../../../../../../src/main/media/art/bust/casting/silhouette.ts'
import { OVERLAP_MOST } from '../../../../../../src/main/media/art/bust/casting/tell-apart.ts'
import { LOUD_HAIR, WARDROBES } from '../../../../../../src/main/media/art/bust/casting/wardrobe.ts'
import { designCast } from '../../../../../../src/main/media/art/bust/design-cast.ts'
import { blueprintOf, castOf } from './people.ts'

const counts = <T>(items: readonly T[]): Map<T, number> => {
  const map = new Map<T, number>()
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1)
  return map
}

const seeds = fc.integer({ min: 0, max: 0xffffffff })

describe('designing a cast', () => {
  it('gives one design for each person, in the order of the cast, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), seeds, (size, seed) => {
        const cast = castOf(size, seed)
        const designs = designCast(blueprintOf(seed), cast)
        expect(designs.map((design) => design.id)).toEqual(cast.map((person) => person.id))
        expect(designs.map((design) => design.slot)).toEqual(cast.map((_, i) => i))
      }),
      { numRuns: 3 },
    )
  }, 60_000)

  it('gives the same designs for the same show, and survives JSON', () => {
    const once = designCast(blueprintOf(5), castOf(9, 5))
    designCast(blueprintOf(6), castOf(3, 6))
    const again = designCast(blueprintOf(5), castOf(9, 5))
    expect(again).toEqual(once)
    expect(JSON.parse(JSON.stringify(once))).toEqual(once)
  })

  it('never puts glasses under goggles, even where the brief names them', () => {
    for (let seed = 0; seed < 6; seed++) {
      const cast = castOf(12, seed).map((person) => ({ ...person, visualBrief: 'Round glasses, always.' }))
      const wearing = designCast(blueprintOf(seed), cast).filter((design) => design.hat === 'goggles')
      expect(wearing.filter((design) => design.glasses !== 'none')).toEqual([])
    }
    const all = designCast(blueprintOf(1), castOf(12, 1))
    expect(all.some((design) => design.hat === 'goggles' || design.glasses !== 'none')).toBe(true)
  })

  it('deals at most two of one hat and one of each loud hair style in a cast of up to twelve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), seeds, (size, seed) => {
        const designs = designCast(blueprintOf(seed), castOf(size, seed))
        const hats = counts(designs.map((design) => design.hat).filter((hat) => hat !== null))
        expect(Math.max(0, ...hats.values())).toBeLessThanOrEqual(2)
        const styles = counts(designs.map((design) => design.hair.style))
        for (const loud of LOUD_HAIR) expect(styles.get(loud) ?? 0).toBeLessThanOrEqual(1)
      }),
      { numRuns: 12 },
    )
  })

  it('deals all six skin values among any six who come first', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const designs = designCast(blueprintOf(seed), castOf(6, seed))
        const dealt = designs.map(({ skin }) => SKIN_VALUES.findIndex((value) => Math.abs(value - skin) <= 0.02))
        expect([...dealt].sort()).toEqual([0, 1, 2, 3, 4, 5])
      }),
      { numRuns: 8 },
    )
  })

  it('dresses each person as the archetype says', () => {
    const cast = castOf(60, 3)
    designCast(blueprintOf(3), cast).forEach((design, i) => {
      const wardrobe = WARDROBES[cast[i]?.archetype ?? 'captain']
      expect(design.attire).toBe(wardrobe.attire)
      expect([null, ...wardrobe.hats]).toContain(design.hat)
    })
  })

  it('puts hot cloth on every third person', () => {
    const designs = designCast(blueprintOf(1), castOf(9, 1))
    expect(designs.map((design) => design.hotCloth)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ])
  })

  it('gives no beard to women or the young, and no bald or receding head to children', () => {
    const cast = castOf(50, 8)
    designCast(blueprintOf(8), cast).forEach((design, i) => {
      const person = cast[i]
      if (person?.presentation === 'f' || (person && person.age < 21)) expect(design.beard).toBe('none')
      if (person && person.age < 16) expect(['bald', 'receding']).not.toContain(design.hair.style)
    })
  })

  it('turns neighbours to different sides', () => {
    const designs = designCast(
      blueprintOf(2),
      castOf(24, 2).map((person) => ({ ...person, traits: ['plain', 'quiet'], archetype: 'teacher' as const })),
    )
    for (let i = 1; i < designs.length; i++)
      expect(Math.abs((designs[i]?.pose.yaw ?? 0) - (designs[i - 1]?.pose.yaw ?? 0))).toBeGreaterThan(0.1)
  })

  it('lets nobody in a hood of fur turn away, since the fur would hide the face', () => {
    const cast = castOf(16, 12).map((person) => ({
      ...person,
      archetype: 'explorer' as const,
      visualBrief: 'In a fur hood.',
    }))
    const furred = designCast(blueprintOf(12), cast).filter((design) => design.hat === 'fur-hood')
    expect(furred).toHaveLength(2)
    for (const design of furred) expect(Math.abs(design.pose.yaw)).toBeLessThan(0.75)
  })

  it('lets traits speak: the proud lift the chin, the restless tip the head, the cruel are lit from below', () => {
    const one = (traits: string[]) => {
      const [person] = castOf(1, 4)
      return person ? designCast(blueprintOf(4), [{ ...person, traits }])[0] : undefined
    }
    const plain = one(['plain', 'tidy'])
    expect(one(['proud', 'tidy'])?.pose.pitch).toBeGreaterThan((plain?.pose.pitch ?? 0) + 0.1)
    expect(Math.abs(one(['restless', 'tidy'])?.pose.roll ?? 0)).toBeCloseTo(0.087)
    expect(one(['ruthless', 'tidy'])?.lamp.place).toBe('low')
    expect(one(['warm-hearted', 'tidy'])?.lamp.place).toBe('front')
    expect(one(['guarded', 'tidy'])?.lamp.far).toBe(true)
  })

  it('leaves no two silhouettes of a cast that coincide', () => {
    for (const seed of [1, 2]) {
      const masks = designCast(blueprintOf(seed), castOf(10, seed)).map(silhouette)
      for (let i = 0; i < masks.length; i++)
        for (let j = 0; j < i; j++)
          expect(overlap(masks[i] as Uint8Array, masks[j] as Uint8Array)).toBeLessThanOrEqual(OVERLAP_MOST)
    }
  })
})
