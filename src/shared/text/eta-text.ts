import type { EtaValue } from '../contract/feed-messages.ts'

/** What the words are made of: an estimate of a run, or of one of its steps. Milliseconds from when it was made. */
export interface EtaNumbers {
  readonly p50Ms: number | null
  readonly p90Ms: number | null
  /** A step's numbers have no basis of their own. */
  readonly basis?: EtaValue['basis']
}

export interface EtaMoment {
  /** Milliseconds since the estimate was made: it counts down by itself between two of them. */
  readonly agoMs: number
  /** Nothing runs: what is left does not get less, and is told from when it goes on. */
  readonly paused?: boolean
}

/** An estimate in words. */
export interface EtaWords {
  /** "about 4 min", "a few seconds", "any moment", "about 8 min once resumed", or "no estimate yet". */
  readonly short: string
  /** "at most 7", with a unit where it differs from the other's: "at most 2 min"; null where it would say no more. */
  readonly atMost: string | null
  /** Both: "about 4 min (at most 7)". */
  readonly text: string
  /** What is left, in milliseconds, never below zero; null where nothing is known. */
  readonly leftMs: number | null
  /** Told from when it goes on. */
  readonly paused: boolean
}

/** Said of what has lasted longer than nearly all before it. */
export const RUNNING_LATE = 'running longer than usual'

const NO_ESTIMATE = { short: 'no estimate yet', atMost: null, text: 'no estimate yet', leftMs: null }

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Less than this is no number: it would be wrong before it is read. */
const FEW_SECONDS = 7.5 * SECOND

interface Words {
  readonly digits: string
  /** Empty where the digits carry their units. */
  readonly unit: string
}

/** In steps that are no finer than what is known: 5 s, then 1 min, 5 min, 1 h. */
function wordsOf(ms: number, round: (value: number) => number): Words {
  if (ms <= 90 * SECOND) return { digits: `${Math.max(5, round(ms / SECOND / 5) * 5)}`, unit: 's' }
  const minutes = Math.max(2, round(ms / MINUTE))
  if (minutes < 60) return { digits: `${minutes}`, unit: 'min' }
  if (ms >= 10 * HOUR) return { digits: `${round(ms / HOUR)}`, unit: 'h' }
  const fives = Math.max(60, round(ms / MINUTE / 5) * 5)
  const rest = fives % 60
  return { digits: `${Math.floor(fives / 60)} h${rest > 0 ? ` ${rest} min` : ''}`, unit: '' }
}

const join = ({ digits, unit }: Words): string => (unit === '' ? digits : `${digits} ${unit}`)

function aboutText(ms: number): string {
  if (ms <= 0) return 'any moment'
  if (ms < FEW_SECONDS) return 'a few seconds'
  return `about ${join(wordsOf(ms, Math.round))}`
}

/** Rounded up, since it has to suffice. */
function atMostText(ms: number, aboutMs: number): string | null {
  if (ms < FEW_SECONDS || ms <= aboutMs) return null
  const most = wordsOf(ms, Math.ceil)
  if (aboutMs < FEW_SECONDS) return `at most ${join(most)}`
  const about = wordsOf(aboutMs, Math.round)
  if (join(about) === join(most)) return null
  return `at most ${about.unit === most.unit ? most.digits : join(most)}`
}

/**
 * When something will be done, in words: the same on the screen, in a terminal and in text.
 *
 * Pure; call it as often as time is drawn. It never says that nothing is left while something is: past its time it says
 * "any moment".
 */
export function etaWords({ p50Ms, p90Ms, basis }: EtaNumbers, { agoMs, paused = false }: EtaMoment): EtaWords {
  if (p50Ms === null || p90Ms === null || basis === 'none') return { ...NO_ESTIMATE, paused }
  const passed = paused ? 0 : Math.max(0, agoMs)
  const left = p50Ms - passed
  const about = aboutText(paused ? Math.max(1, left) : left)
  const atMost = atMostText(p90Ms - passed, left)
  const short = paused ? `${about} once resumed` : about
  const range = atMost === null ? about : `${about} (${atMost})`
  return { short, atMost, text: paused ? `${range} once resumed` : range, leftMs: Math.max(0, left), paused }
}
