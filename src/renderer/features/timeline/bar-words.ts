import { type Run, stepOf } from '../../../shared/domain/run.ts'
import { formatDuration } from '../../view/duration.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { stepNoun } from '../../view/step-words.ts'
import { tryWords } from '../../view/tile-status.ts'
import type { Try } from '../../view/tries.ts'
import type { Bar } from './lanes.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a piece of work is called: "Portrait" for one of many, "Blueprint" for the only one. */
export function pieceName(run: Run, stepId: string, item: string | null): string {
  const plan = stepOf(run, stepId)?.plan
  if (!plan) return stepId
  return item === null ? plan.shortTitle : capital(stepNoun(plan, 1))
}

/** The time of day to the second, as it stands in tips. */
export const clockSeconds = (moment: number, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )

const OUTCOMES = {
  done: 'done',
  active: 'at work',
  failed: 'failed',
  stopped: 'stopped',
  expected: 'expected',
} as const

/** All that a bar says, in short lines: what it is, when it was, and what came before or after. */
export interface BarWords {
  /** "Portrait 87%, 2nd try". */
  readonly title: string
  /** "failed", "at work", … */
  readonly state: string
  /** "14:03:02 to 14:03:40, 38 s". */
  readonly times: string
  /** More, where there is more to say. */
  readonly notes: readonly string[]
}

/** The words of a bar. `percent` is how far it is, where it is at work and says so. */
export function barWords(run: Run, bar: Bar, item: string | null, it: Try | null, percent: number | null): BarWords {
  const again = tryWords(bar.attempt)
  const state = OUTCOMES[bar.kind]
  // As it stands in the bar, so that what is said and what is seen agree.
  const far = percent === null ? '' : ` ${percent}%`
  const notes: string[] = []
  if (bar.waitedMs >= 1000) notes.push(`waited ${formatDuration(bar.waitedMs)} for a place`)
  if (it?.failure) notes.push(plainFailure(it.failure).words)
  if (bar.until !== null && bar.until > bar.to) notes.push(`likely done at ${clockSeconds(bar.until)}`)
  const took = formatDuration(bar.to - bar.from)
  const times =
    bar.kind === 'active'
      ? `since ${clockSeconds(bar.from)}, ${took} so far`
      : bar.kind === 'expected'
        ? `about ${clockSeconds(bar.from)} to ${clockSeconds(bar.to)}`
        : `${clockSeconds(bar.from)} to ${clockSeconds(bar.to)}, ${took}`
  return {
    title: `${pieceName(run, bar.stepId, item)}${far}${again === null ? '' : `, ${again}`}`,
    state,
    times,
    notes,
  }
}

/** The same in one sentence, for who cannot see the bar. */
export const barSentence = ({ title, state, times, notes }: BarWords): string =>
  [`${title}, ${state}`, times, ...notes].join('; ')
