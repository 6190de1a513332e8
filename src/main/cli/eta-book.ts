import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import type { MadeEta } from '../../shared/domain/eta.ts'

/** Notes when each estimate came: it counts from then. */
export interface EtaBook {
  /** Takes what the feed's client says of all runs. */
  take(estimates: Readonly<Record<string, EtaValue>>): void
  of(runId: string): MadeEta | null
}

/** @param now epoch milliseconds */
export function createEtaBook(now: () => number): EtaBook {
  let book = new Map<string, MadeEta>()
  return {
    take(estimates) {
      const at = now()
      const entries = Object.entries(estimates).map(([runId, value]): [string, MadeEta] => {
        const known = book.get(runId)
        return [runId, known?.value === value ? known : { at, value }]
      })
      book = new Map(entries)
    },
    of: (runId) => book.get(runId) ?? null,
  }
}
