import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../../../../src/main/media/art/bust/casting/brief.ts'
import { designCast } from '../../../../../../src/main/media/art/bust/design-cast.ts'
import { blueprintOf, castOf } from './people.ts'

describe('reading a visual brief', () => {
  it.each([
    ['a peaked cap and a double-breasted coat', ['peaked-cap']],
    ['a hooded top with a headset pushed back', ['headset', 'hood']],
    ['a broad brim or a fur hood over a parka', ['wide-brim', 'fur-hood']],
    ['grew up in the neighbourhood, a childhood friend', []],
    ['a knitted cap and a roll-neck jersey', ['beanie']],
  ])('finds the hats in "%s"', (text, hats) => {
    expect(readBrief(text).hats).toEqual(hats)
  })

  it('finds hair, skin, beard, glasses and marks', () => {
    const wishes = readBrief(
      'A pale man with curly red hair, a beard, half-moon glasses, an eyepatch, one earring and a scar.',
    )
    expect(wishes).toMatchObject({ hair: 'curls', hairTone: 0.32, skin: 0.92, beard: 'full', glasses: 'half' })
    expect([wishes.patch, wishes.earring, wishes.scar]).toEqual([true, true, true])
    expect(readBrief('freckles like spilt pepper, a plaster on one cheekbone').marks).toEqual(['freckles', 'plaster'])
  })

  it('asks for nothing where it finds nothing', () => {
    expect(readBrief('A person.')).toEqual({ hats: [], patch: false, scar: false, earring: false, marks: [], face: {} })
  })

  it('is heard by casting', () => {
    const [person] = castOf(1, 9)
    const drawn = person
      ? designCast(blueprintOf(9), [
          {
            ...person,
            archetype: 'teacher',
            age: 50,
            visualBrief: 'A fedora, long dark hair, a goatee and heavy brows.',
          },
        ])[0]
      : undefined
    const plain = person ? designCast(blueprintOf(9), [{ ...person, archetype: 'teacher', age: 50 }])[0] : undefined
    expect(drawn).toMatchObject({ hat: 'fedora', beard: 'goatee', hair: { style: 'long', tone: 0.07 } })
    expect(drawn?.face.browThickness).toBeGreaterThan((plain?.face.browThickness ?? 0) + 0.4)
  })
})
