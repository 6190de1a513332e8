import { io } from 'socket.io-client'
import { createTally } from '../lib/tally.ts'

/** Socket.IO clients that count what they get. Arguments: the server's address, how many clients. */
const [url = '', count = '1'] = process.argv.slice(2)
const tally = createTally(Number(count))

for (let index = 0; index < Number(count); index++) {
  const socket = io(url, { transports: ['websocket'], forceNew: true })
  socket.on('connect', () => tally.joined())
  socket.on('events', () => tally.got(index))
}
