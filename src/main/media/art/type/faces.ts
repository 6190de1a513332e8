import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import type { Genre } from '../../../../shared/show/blueprint.ts'

interface BundledFace {
  /** Package under `@fontsource`, and the stem of its file names. */
  readonly family: string
  readonly weight: number
  readonly subsets: readonly string[]
}

const LATIN = ['latin', 'latin-ext'] as const

/** The faces that come with Callboard, all under the SIL Open Font License. */
const FACES = {
  'league-gothic': { family: 'league-gothic', weight: 400, subsets: [...LATIN, 'vietnamese'] },
  'barlow-condensed': { family: 'barlow-condensed', weight: 400, subsets: [...LATIN, 'vietnamese'] },
  'barlow-condensed-semibold': { family: 'barlow-condensed', weight: 600, subsets: [...LATIN, 'vietnamese'] },
  'barlow-condensed-heavy': { family: 'barlow-condensed', weight: 800, subsets: [...LATIN, 'vietnamese'] },
  cinzel: { family: 'cinzel', weight: 700, subsets: LATIN },
  'abril-fatface': { family: 'abril-fatface', weight: 400, subsets: LATIN },
  unbounded: { family: 'unbounded', weight: 800, subsets: [...LATIN, 'vietnamese', 'cyrillic', 'cyrillic-ext'] },
  limelight: { family: 'limelight', weight: 400, subsets: LATIN },
  'special-elite': { family: 'special-elite', weight: 400, subsets: LATIN },
  anton: { family: 'anton', weight: 400, subsets: [...LATIN, 'vietnamese'] },
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

/** Our own names keep a face of the same name on the machine from taking the place of ours. */
const alias = (face: Face): string => `Callboard ${face}`

let registered = false

/** Reads through `fs`, not by path, so that it also works from inside an application archive. */
function registerFaces(): void {
  if (registered) return
  const require = createRequire(import.meta.url)
  for (const [face, { family, weight, subsets }] of Object.entries<BundledFace>(FACES))
    for (const subset of subsets) {
      const file = require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff2`)
      if (GlobalFonts.register(readFileSync(file), alias(face as Face)) === null)
        throw new Error(`The bundled font ${file} cannot be read`)
    }
  registered = true
}

const LETTER = /\p{L}/gu
/** Scripts that our own faces have; Cyrillic comes from Unbounded. */
const OURS = /[\p{Script=Latin}\p{Script=Cyrillic}]/gu

/** Whether a text is mostly in a script that no face of ours has. */
export function isForeign(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0
  const ours = text.match(OURS)?.length ?? 0
  return letters > ours * 2
}

/**
 * A canvas font for a text: the face, then Unbounded for Cyrillic, then whatever the machine has.
 *
 * Text that is mostly in another script is set bold, since the machine's regular weights look thin on a poster.
 *
 * @param size pixels
 * @throws Error when a bundled font cannot be read
 */
export function fontFor(text: string, face: Face, size: number): string {
  registerFaces()
  const weight = isForeign(text) ? 'bold ' : ''
  return `${weight}${size}px "${alias(face)}", "${alias('unbounded')}", sans-serif`
}
