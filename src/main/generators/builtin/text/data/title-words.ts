import type { SettingId } from '../../../../../shared/show/blueprint.ts'

/** Adjectives made of nouns: "the Lunar Job". */
export const NOUN_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    moon: 'Lunar',
    sun: 'Solar',
    star: 'Sidereal',
    sea: 'Saltwater',
    night: 'Midnight',
    rain: 'Rainfall',
    snow: 'Snowbound',
    king: 'Royal',
    queen: 'Royal',
    ghost: 'Phantom',
    planet: 'Planetary',
  }),
)

/** What stands beside a word of the prompt: "Salt & Lantern". */
export const COMPANIONS: Readonly<Record<SettingId, readonly string[]>> = {
  space: ['Stardust', 'Orbit', 'Gravity'],
  sea: ['Salt', 'Tide', 'Brine'],
  city: ['Neon', 'Brick', 'Smoke'],
  desert: ['Dust', 'Bone', 'Spur'],
  forest: ['Moss', 'Root', 'Bramble'],
  snow: ['Frost', 'Ember', 'Wool'],
  school: ['Chalk', 'Ink', 'Bell'],
  court: ['Velvet', 'Thorn', 'Gilt'],
}

export const COMPANY_WORDS = {
  first: [
    'Tideline',
    'Paper Lamp',
    'Second Door',
    'Long Fuse',
    'Blue Heron',
    'Half Past',
    'Kindling',
    'Loose Thread',
    'Night Ferry',
    'Odd Uncle',
    'Slow Train',
    'Tin Whistle',
    'Quiet Riot',
    'North Window',
    'Borrowed Hat',
    'Magpie',
  ],
  second: ['Pictures', 'Films', 'Productions', 'Picture House', 'Television', 'Stories'],
} as const
