import type { Clock } from '../../../shared/clock.ts'
import type { EtaValue } from '../../../shared/contract/feed-messages.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { etaWords } from '../../../shared/text/eta-text.ts'
import type { FeedHub } from '../../feed/hub.ts'

/** Estimates in words, by run. */
export interface EtaLines {
  of(run: Run): string
  stop(): void
}

/** Hears the estimates as any client of the feed does. */
export function watchEta(feed: Pick<FeedHub, 'join'>, clock: Pick<Clock, 'now'>): EtaLines {
  const values = new Map<string, { readonly value: EtaValue; readonly at: number }>()
  const leave = feed.join(
    {
      wantsLogs: false,
      send(message) {
        if (message.type === 'live') {
          for (const [runId, value] of Object.entries(message.eta)) values.set(runId, { value, at: message.at })
        } else if (message.type === 'events') {
          for (const event of message.events) if (event.type === 'run:finished') values.delete(event.runId)
        }
      },
    },
    ['watch'],
    {},
  )
  return {
    of({ id }) {
      const known = values.get(id)
      if (!known) return ''
      const { leftMs, short } = etaWords(known.value, { agoMs: clock.now() - known.at })
      return leftMs === null ? '' : short
    },
    stop: leave,
  }
}
