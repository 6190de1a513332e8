import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import { type EtaWords, etaWords } from '../../shared/text/eta-text.ts'

/** A run's estimate as the screen shows it: as of one moment, and easy to look things up in. */
export interface Outlook {
  readonly value: EtaValue
  /** How old the estimate was when it was shown, in milliseconds of this computer's clock. */
  readonly agoMs: number
  /** Whether the run stood then: the estimate is then told from when it goes on. */
  readonly paused: boolean
  /** When the run is likely to be ready, in epoch milliseconds; null where nobody knows, and while it stands. */
  readonly readyAt: number | null
  /** Words of the steps that have not ended, by step id. */
  readonly steps: Readonly<Record<string, EtaWords>>
  /** What a late task usually takes, in milliseconds, by task id. */
  readonly late: Readonly<Record<string, number>>
}

/** An estimate that came at one moment, as it is to be shown at another. Both in epoch milliseconds of one clock. */
export function outlookOf(value: EtaValue, cameAt: number, now: number, paused: boolean): Outlook {
  const agoMs = paused ? 0 : Math.max(0, now - cameAt)
  const { leftMs } = etaWords(value, { agoMs })
  return {
    value,
    agoMs,
    paused,
    readyAt: leftMs === null || paused ? null : now + leftMs,
    steps: Object.fromEntries(value.perStep.map((step) => [step.stepId, etaWords(step, { agoMs })])),
    late: Object.fromEntries(value.late.map((task) => [task.taskId, task.usualMs])),
  }
}

/** How long the whole run will still take, in words; of a run that stands, from when it goes on. */
export const wordsOf = ({ value, agoMs }: Outlook): EtaWords => etaWords(value, { agoMs })

/** The same on one line: "about 4 min (at most 7)", "about 8 min once resumed". */
export const lineOf = ({ value, agoMs, paused }: Outlook): string =>
  paused ? etaWords(value, { agoMs, paused }).short : etaWords(value, { agoMs }).text

/** Why the estimate is what it is; empty where it says nothing. */
export const reasonOf = (outlook: Outlook | undefined): string => outlook?.value.reason ?? ''
