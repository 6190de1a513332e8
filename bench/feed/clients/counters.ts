import { WebSocket } from 'ws'
import { FEED_PROTOCOL } from '../../../src/shared/contract/feed-messages.ts'
import { createTally } from '../../lib/tally.ts'

/**
 * Clients that count what they get and do nothing else: with them, what is measured is the server.
 *
 * Arguments: the server's address, how many clients.
 */
const [url = '', count = '1'] = process.argv.slice(2)
const tally = createTally(Number(count))
/** The `e` of `{"type":"events"…`. */
const MEASURED = 0x65

for (let index = 0; index < Number(count); index++) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}feed`, FEED_PROTOCOL, { perMessageDeflate: false })
  socket.on('open', () => {
    socket.send('{"type":"hello","token":"any"}')
    tally.joined()
  })
  socket.on('message', (data: Buffer) => {
    // All measured messages begin alike; the feed's greeting does not.
    if (data[9] === MEASURED) tally.got(index)
  })
}
