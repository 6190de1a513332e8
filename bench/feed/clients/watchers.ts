import { createWebSocketLine } from '../../../src/main/cli/websocket-line.ts'
import { systemClock } from '../../../src/shared/clock.ts'
import { createFeedClient } from '../../../src/shared/feed-client/feed-client.ts'
import { createRandom } from '../../../src/shared/random.ts'
import { moment } from '../../lib/moment.ts'
import { onParent, tellParent } from '../../lib/parent.ts'

/**
 * Feed clients as Callboard has them; says when each event of the run `paced` reached each of their callbacks.
 *
 * Arguments: the server's address, how many clients.
 */
const [url = '', count = '1'] = process.argv.slice(2)
let live = 0
const heard: [seq: number, at: number][] = []

for (let index = 0; index < Number(count); index++) {
  const client = createFeedClient({
    openLine: createWebSocketLine(() => url),
    clock: systemClock,
    random: createRandom(`bench|watcher ${index}`).next,
    token: () => 'any',
    listener: {
      onConnection(state) {
        if (state.status !== 'live') return
        live += 1
        if (live === Number(count)) tellParent({ type: 'ready' })
      },
      onBoard(_board, events) {
        const at = moment()
        for (const event of events) if (event.runId === 'paced') heard.push([event.seq, at])
      },
    },
  })
  client.start()
}

onParent('report', () => tellParent({ type: 'heard', heard }))
