import type { Archetype } from '../../../../../shared/show/character.ts'
import type { Attire, HairStyle, Hat } from '../design.ts'

/** What an archetype may wear; odds are 0..1. */
export interface Wardrobe {
  readonly attire: Attire
  readonly hats: readonly (Hat | null)[]
  readonly hair: readonly HairStyle[]
  readonly beard: number
  readonly glasses: number
  readonly patch: number
  readonly scar: number
}

const wardrobe = (
  attire: Attire,
  hats: readonly (Hat | null)[],
  hair: readonly HairStyle[],
  odds: Partial<Wardrobe>,
): Wardrobe => ({
  attire,
  hats,
  hair,
  beard: 0.3,
  glasses: 0.05,
  patch: 0,
  scar: 0.04,
  ...odds,
})

/** The first hat of a list is the one that says most about the archetype. */
export const WARDROBES: Readonly<Record<Archetype, Wardrobe>> = {
  captain: wardrobe('double-coat', ['peaked-cap', 'peaked-cap', null], ['crop', 'slick', 'bun', 'side-part'], {
    beard: 0.55,
  }),
  detective: wardrobe('trench', ['fedora', 'fedora', null], ['side-part', 'crop', 'bob', 'slick', 'waves'], {
    beard: 0.45,
  }),
  hacker: wardrobe('hoodie', ['headset', 'hood', 'headset', null], ['mohawk', 'bob', 'undercut', 'curls', 'dreads'], {
    beard: 0.2,
    glasses: 0.4,
  }),
  monarch: wardrobe('fan-collar', ['crown'], ['long', 'updo', 'bob', 'waves', 'slick'], { beard: 0.5 }),
  scientist: wardrobe('lab-coat', [null, 'goggles'], ['bun', 'curls', 'receding', 'side-part', 'afro', 'waves'], {
    glasses: 0.75,
  }),
  rogue: wardrobe('scarf', ['hood', 'bandana', null], ['long', 'dreads', 'mohawk', 'waves', 'undercut'], {
    beard: 0.4,
    patch: 0.4,
    scar: 0.25,
  }),
  pilot: wardrobe('suit-ring', ['headset', null, 'goggles'], ['crop', 'ponytail', 'buzz', 'afro', 'pompadour'], {}),
  soldier: wardrobe('armour', ['beret', null], ['buzz', 'ponytail', 'crop', 'braids'], { scar: 0.55 }),
  mystic: wardrobe('robe', ['turban', 'hood', null], ['long', 'bald', 'dreads', 'braids', 'waves'], { beard: 0.6 }),
  teacher: wardrobe('cardigan', [null], ['side-part', 'bun', 'receding', 'curls', 'bob'], {
    beard: 0.4,
    glasses: 0.65,
  }),
  student: wardrobe(
    'blazer',
    [null, null, 'beanie'],
    ['bob', 'curls', 'ponytail', 'undercut', 'afro', 'braids', 'pompadour'],
    {
      beard: 0,
      glasses: 0.25,
    },
  ),
  explorer: wardrobe('parka', ['fur-hood', 'goggles', 'wide-brim'], ['long', 'crop', 'ponytail', 'dreads', 'braids'], {
    beard: 0.55,
  }),
  sailor: wardrobe('roll-neck', ['beanie', null], ['curls', 'crop', 'dreads', 'pompadour', 'waves'], { beard: 0.75 }),
}

/** Styles that one remembers: two of them in a small cast look like a mistake. */
export const LOUD_HAIR: readonly HairStyle[] = ['mohawk', 'afro', 'dreads', 'undercut', 'updo', 'braids']

const FEMININE: readonly HairStyle[] = ['bob', 'bun', 'updo', 'braids', 'waves', 'ponytail']
const MASCULINE: readonly HairStyle[] = ['bald', 'receding', 'slick', 'pompadour', 'side-part']
const GROWN: readonly HairStyle[] = ['bald', 'receding', 'mohawk', 'slick', 'updo']

/** Whether a style suits; `n` takes any. */
export function suits(style: HairStyle, presentation: 'f' | 'm' | 'n', age: number): boolean {
  if (presentation === 'f' && MASCULINE.includes(style)) return false
  if (presentation === 'm' && FEMININE.includes(style) && style !== 'waves') return false
  if (age < 16 && GROWN.includes(style)) return false
  return !(style === 'receding' && age < 34)
}

/** What to turn to when an archetype's own styles are used up or do not suit. */
export const OTHER_HAIR: Readonly<Record<'f' | 'm' | 'n', readonly HairStyle[]>> = {
  f: [
    'bob',
    'waves',
    'long',
    'bun',
    'ponytail',
    'crop',
    'curls',
    'side-part',
    'updo',
    'braids',
    'afro',
    'dreads',
    'undercut',
    'mohawk',
  ],
  m: [
    'side-part',
    'crop',
    'curls',
    'slick',
    'pompadour',
    'long',
    'buzz',
    'receding',
    'afro',
    'dreads',
    'undercut',
    'mohawk',
  ],
  n: [
    'crop',
    'curls',
    'bob',
    'side-part',
    'long',
    'pompadour',
    'waves',
    'bun',
    'ponytail',
    'afro',
    'dreads',
    'undercut',
    'mohawk',
  ],
}
