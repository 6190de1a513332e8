import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { systemClock } from '../../src/shared/clock.ts'
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
let events = 0
let estimates = 0

for (let index = 0; index < Number(count); index++) {
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
      onBoard(_board, told) {
        events += told.length
      },
      onLive(_progress, eta) {
        estimates += Object.keys(eta).length
      },
    },
  })
  client.start()
}

onParent('count', () => tellParent({ type: 'counted', events, estimates }))
