import type { Face } from './faces.ts'
import { inkBox } from './measure.ts'
import { extremesOf } from './scripts/extremes.ts'

/** What a line that is laid out for capitals has room for, in heights of a capital. */
const TALLEST = 1.42
/** How much of it may lie below the baseline. */
const DEEPEST = 0.12

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
  const capital = inkBox('H', { face, size: TRIAL }).ascent
  const { ascent, descent } = inkBox(extremes, { face, size: TRIAL })
  const factor = Math.min(1, (capital * TALLEST) / (ascent + descent))
  const rise = Math.max(0, descent * factor - capital * DEEPEST)
  return { factor, rise: rise / TRIAL }
}
