import type { Genre } from '../../../../shared/show/blueprint.ts'
import { COMPANIONS, type Companion, type Family } from './scripts/families.ts'
import { registerSubset, subsetOf } from './scripts/subsets.ts'

interface BundledFace {
  readonly family: Family
  /** What stands in for letters that it lacks. */
  readonly companion: Companion
  /** Weight of the stand-ins next to it, 100 to 900. */
  readonly heft: number
}

const LATIN = ['latin', 'latin-ext'] as const
const VIETNAMESE = [...LATIN, 'vietnamese'] as const

const cut = (name: string, weight: number, subsets: readonly string[]): Family => ({
  scope: '@fontsource',
  name,
  cut: `${weight}`,
  subsets,
})
const poster = { companion: 'poster', heft: 900 } as const
const serif = { companion: 'serif', heft: 900 } as const
const barlow = (weight: number) => cut('barlow-condensed', weight, VIETNAMESE)

/** The faces that Callboard's own lettering is set in, all under the SIL Open Font License. */
const FACES = {
  'league-gothic': { family: cut('league-gothic', 400, VIETNAMESE), ...poster },
  'barlow-condensed': { family: barlow(400), companion: 'text', heft: 500 },
  'barlow-condensed-semibold': { family: barlow(600), companion: 'text', heft: 700 },
  'barlow-condensed-heavy': { family: barlow(800), companion: 'text', heft: 900 },
  cinzel: { family: cut('cinzel', 700, LATIN), ...serif },
  'abril-fatface': { family: cut('abril-fatface', 400, LATIN), ...serif },
  unbounded: { family: cut('unbounded', 800, [...VIETNAMESE, 'cyrillic', 'cyrillic-ext']), ...poster },
  limelight: { family: cut('limelight', 400, LATIN), ...poster },
  'special-elite': { family: cut('special-elite', 400, LATIN), ...serif },
  anton: { family: cut('anton', 400, VIETNAMESE), ...poster },
  'alegreya-black': { family: COMPANIONS.serif, ...serif },
} as const satisfies Record<string, BundledFace>

export type Face = keyof typeof FACES

/** The display face of each genre's titles. */
const TITLE_FACES: Readonly<Record<Genre, Face>> = {
  'sci-fi': 'league-gothic',
  mystery: 'league-gothic',
  fantasy: 'cinzel',
  crime: 'limelight',
  horror: 'special-elite',
  romance: 'abril-fatface',
  western: 'league-gothic',
  heist: 'unbounded',
  comedy: 'anton',
  thriller: 'barlow-condensed-heavy',
  folk: 'abril-fatface',
}

export function titleFace(genre: Genre): Face {
  return TITLE_FACES[genre]
}

const LATIN_LETTER = /[^\p{ASCII}\P{Script=Latin}]/u

/**
 * The face, or for a text with Latin letters that the face lacks one that has them all: they would stand out among the
 * rest, which Vietnamese titles in Cinzel are a case of.
 */
export function wholeFace(text: string, face: Face): Face {
  const { family } = FACES[face]
  const letters = [...text].filter((character) => LATIN_LETTER.test(character))
  const whole = letters.every((letter) => subsetOf(family, letter.codePointAt(0) ?? 0) !== undefined)
  return whole ? face : 'alegreya-black'
}

/** A face as the canvas knows it: its families in the order in which they are asked, and what stands in beside them. */
export interface KnownFace extends Pick<BundledFace, 'companion' | 'heft'> {
  readonly aliases: readonly string[]
  /** Whether its weight is set by an axis. */
  readonly variable: boolean
}

const known = new Map<Face, KnownFace>()

/** @throws Error when a bundled font cannot be read */
export function knownFace(face: Face): KnownFace {
  const earlier = known.get(face)
  if (earlier !== undefined) return earlier
  const { family, companion, heft }: BundledFace = FACES[face]
  const aliases = (family.subsets ?? []).map((subset) => registerSubset(family, subset))
  const now = { aliases, companion, heft, variable: family.cut === 'wght' }
  known.set(face, now)
  return now
}
