import type { EtaWords } from './eta-text.ts'

/** Numbers that change faster than this, in milliseconds, are not read but watched. */
const STAND_FOR_MS = 5000

/** Answers what to show: the words before, while they have not stood for long. `now` in milliseconds of any clock. */
export type SteadyWords = (words: EtaWords, now: number) => EtaWords

/** Whether only numbers differ. That a pause begins or ends, or that something is known at last, is news at once. */
const isAlike = (one: EtaWords, other: EtaWords): boolean =>
  (one.leftMs === null) === (other.leftMs === null) && one.paused === other.paused

/** Lets an estimate's words stand for some seconds before others take their place. */
export function createSteadyWords(): SteadyWords {
  let said: { readonly words: EtaWords; readonly since: number } | null = null
  return (words, now) => {
    if (said?.words.text === words.text) return said.words
    const age = said ? now - said.since : 0
    // A clock that was set back must not let old words stand.
    if (said && isAlike(said.words, words) && age >= 0 && age < STAND_FOR_MS) return said.words
    said = { words, since: now }
    return words
  }
}
