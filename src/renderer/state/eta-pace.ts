import type { Clock } from '../../shared/clock.ts'
import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import { type Outlook, outlookOf } from '../view/outlook.ts'

/** A shown estimate stands at least this long, so that it can be read. */
const STANDS_MS = 5000
/** How often it is looked whether one may change. */
const BEAT_MS = 1000

type Estimates = Readonly<Record<string, EtaValue>>
type Outlooks = Readonly<Record<string, Outlook>>

interface Kept {
  readonly value: EtaValue
  /** When it came, by our own clock: the host's may be set differently. */
  readonly cameAt: number
  /** When the screen last changed; null before it first showed anything. */
  readonly shownAt: number | null
  readonly stood: boolean
}

interface EtaPaceOptions {
  readonly clock: Clock
  /** Whether a run stands (is paused) just now. */
  readonly stands: (runId: string) => boolean
  /** Whether the host is heard: what it says last must not count down while it is not. */
  readonly heard: () => boolean
  readonly show: (outlooks: Outlooks) => void
}

/** Decides when the estimates on screen change. */
export interface EtaPace {
  /** All estimates there are now, by run. */
  take(estimates: Estimates): void
}

/**
 * Estimates come twice a second and run down by the millisecond; nobody can read that.
 *
 * Each is shown at once when it is the first of its run, or when what it means changes (it becomes known or unknown,
 * the run pauses or goes on); else no more often than every `STANDS_MS`, counted down to the moment it is shown.
 */
export function createEtaPace({ clock, stands, heard, show }: EtaPaceOptions): EtaPace {
  let kept: ReadonlyMap<string, Kept> = new Map()
  let shown: Outlooks = {}
  let beating = false

  function isDue(runId: string, { value, shownAt, stood }: Kept, now: number): boolean {
    const before = shown[runId]
    if (shownAt === null || before === undefined) return true
    if (stood !== stands(runId) || (before.value.basis === 'none') !== (value.basis === 'none')) return true
    return now - shownAt >= STANDS_MS && heard()
  }

  function refresh(): void {
    const now = clock.now()
    const next = new Map<string, Kept>()
    const outlooks: Record<string, Outlook> = {}
    let changed = kept.size !== Object.keys(shown).length
    for (const [runId, entry] of kept) {
      const before = shown[runId]
      if (before && !isDue(runId, entry, now)) {
        next.set(runId, entry)
        outlooks[runId] = before
        continue
      }
      const stood = stands(runId)
      // What stood is told from when it goes on, so it has not grown older meanwhile.
      const cameAt = entry.stood ? now : entry.cameAt
      outlooks[runId] = outlookOf(entry.value, cameAt, now, stood)
      next.set(runId, { ...entry, cameAt, shownAt: now, stood })
      changed = true
    }
    kept = next
    if (!changed) return
    shown = outlooks
    show(shown)
  }

  function keepBeating(): void {
    if (beating || kept.size === 0) return
    beating = true
    clock.after(BEAT_MS, () => {
      beating = false
      keepBeating()
      refresh()
    })
  }

  return {
    take(estimates) {
      const now = clock.now()
      const next = new Map<string, Kept>()
      for (const [runId, value] of Object.entries(estimates)) {
        const before = kept.get(runId) ?? { shownAt: null, stood: false }
        next.set(runId, 'value' in before && before.value === value ? before : { ...before, value, cameAt: now })
      }
      kept = next
      refresh()
      keepBeating()
    },
  }
}
