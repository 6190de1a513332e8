import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { systemClock } from '../../src/shared/clock.ts'
import type { EtaValue } from '../../src/shared/contract/feed-messages.ts'
import { createFeedClient } from '../../src/shared/feed-client/feed-client.ts'
import { createRandom } from '../../src/shared/random.ts'
import { onParent, tellParent } from '../lib/parent.ts'

/**
 * Feed clients that look on, as windows and terminals do.
 *
 * Arguments: the host's address, its token, how many clients.
 */
const [url = '', token = '', count = '1'] = process.argv.slice(2)
let live = 0
let estimates = 0

for (let index = 0; index < Number(count); index++) {
  let latest: Readonly<Record<string, EtaValue>> = {}
  const client = createFeedClient({
    openLine: createWebSocketLine(() => url),
    clock: systemClock,
    random: createRandom(`bench|looker ${index}`).next,
    token: () => token,
    listener: {
      onConnection(state) {
        if (state.status !== 'live') return
        live += 1
        if (live === Number(count)) tellParent({ type: 'ready' })
      },
      onLive(_progress, eta) {
        // What was not estimated anew is the same object as before.
        for (const [runId, value] of Object.entries(eta)) if (value !== latest[runId]) estimates += 1
        latest = eta
      },
    },
  })
  client.start()
}

onParent('count', () => tellParent({ type: 'counted', estimates }))
