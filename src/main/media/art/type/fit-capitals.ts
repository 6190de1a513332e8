import type { Face } from './faces.ts'
import { inkBox } from './measure.ts'
import { extremesOf } from './scripts/extremes.ts'

/** What a line has room for, and how much of it may lie below the baseline, in heights of a capital. */
interface Room {
  readonly tallest: number
  readonly deepest: number
}

/** A large line, which has a rule or another line close below. */
const LARGE: Room = { tallest: 1.35, deepest: 0.13 }
/** A small line, which has white around it, and would become too small to read. */
const SMALL: Room = { tallest: 1.75, deepest: 0.35 }
const SMALL_FACES: ReadonlySet<Face> = new Set(['barlow-condensed', 'barlow-condensed-semibold'])

/** How a script is set in a line of capitals, in sizes of the face. */
export interface CapitalFit {
  readonly factor: number
  /** How far its baseline lies above the capitals' one. */
  readonly rise: number
}

const AS_IT_IS: CapitalFit = { factor: 1, rise: 0 }
const TRIAL = 100
const fits = new Map<string, CapitalFit>()

/**
 * Fits scripts with tall marks and deep letters into a line that is laid out for Latin capitals.
 *
 * By the script, not by the letters of the one text, so that all names of a cast come out alike and all words of a line
 * stand on one baseline.
 */
export function fitToCapitals(text: string, face: Face): CapitalFit {
  const extremes = extremesOf(text)
  if (extremes === '') return AS_IT_IS
  const key = `${face}|${extremes}`
  const fit = fits.get(key) ?? measureFit(extremes, face)
  fits.set(key, fit)
  return fit
}

function measureFit(extremes: string, face: Face): CapitalFit {
  const { tallest, deepest } = SMALL_FACES.has(face) ? SMALL : LARGE
  const capital = inkBox('H', { face, size: TRIAL }).ascent
  const { ascent, descent } = inkBox(extremes, { face, size: TRIAL })
  const factor = Math.min(1, (capital * tallest) / (ascent + descent))
  const rise = Math.max(0, descent * factor - capital * deepest)
  return { factor, rise: rise / TRIAL }
}
