import { compilePattern } from '../../../shared/logs/pattern.ts'
import { requiredLiterals } from './required-literals.ts'

/** Which lines of a run are wanted, levels aside. */
export interface LineFilter {
  readonly runId: string
  readonly step?: string | undefined
  readonly item?: string | undefined
  readonly attempt?: number | undefined
  /** Text that must occur, in any case. */
  readonly grep?: string | undefined
  /** A regular expression that must match. */
  readonly regex?: string | undefined
  /** Epoch milliseconds; `since` belongs to it, `until` does not. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

/** How a filter is carried out: what the index finds, and what each line's text is tried against then. */
export interface TextPlan {
  /** A query of FTS5; null where the index cannot help. */
  readonly match: string | null
  /** Each must match a line's text; the index alone suffices where there is none. */
  readonly patterns: readonly RegExp[]
  /** What is marked in the lines found. */
  readonly marks: readonly RegExp[]
}

/** The index holds runs of this many characters, and finds any text that has as many. */
const INDEXED_LENGTH = 3

/** Text as a phrase of FTS5: everything between double quotes is text, a double quote is doubled. */
const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`

const isIndexed = (text: string): boolean => [...text].length >= INDEXED_LENGTH && !text.includes('\0')

/** Finds a text as it stands, in any case. */
const literal = (text: string): RegExp => compilePattern(text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))

/** Plans the search for a filter's text and pattern. The pattern must compile. */
export function planText(filter: LineFilter): TextPlan {
  // Half a character is stored as the sign for one that cannot be read; so it is looked for as that.
  const grep = filter.grep?.toWellFormed()
  const regex = filter.regex?.toWellFormed()
  const text = grep ? literal(grep) : null
  const pattern = regex ? compilePattern(regex) : null
  const phrases = [
    ...(grep && isIndexed(grep) ? [grep] : []),
    ...(regex ? requiredLiterals(regex, INDEXED_LENGTH) : []),
  ]
  return {
    match: phrases.length > 0 ? phrases.map(phrase).join(' AND ') : null,
    patterns: [...(text && !isIndexed(grep ?? '') ? [text] : []), ...(pattern ? [pattern] : [])],
    marks: [text, pattern].filter((one) => one !== null),
  }
}
