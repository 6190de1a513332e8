import { WebSocket } from 'ws'
import { FEED_PROTOCOL, type ServerMessage } from '../../../src/shared/contract/feed-messages.ts'
import { moment } from '../../lib/moment.ts'
import { onParent, tellParent } from '../../lib/parent.ts'

/**
 * Clients that parse what they get and note when; told to, they stop reading.
 *
 * Arguments: the server's address, how many clients, a mark by which the server knows their lines.
 */
const [url = '', count = '1', mark = ''] = process.argv.slice(2)
const sockets: WebSocket[] = []
const heard: [seq: number, at: number][] = []
let greeted = 0

function take(message: ServerMessage): void {
  if (message.type === 'events') heard.push([message.to, moment()])
  if (message.type !== 'snapshot') return
  greeted += 1
  if (greeted === Number(count)) tellParent({ type: 'ready' })
}

for (let index = 0; index < Number(count); index++) {
  const address = `${url.replace('http', 'ws')}feed?${mark}`
  const socket = new WebSocket(address, FEED_PROTOCOL, { perMessageDeflate: false })
  socket.on('open', () => socket.send('{"type":"hello","token":"any"}'))
  socket.on('message', (data) => take(JSON.parse(String(data)) as ServerMessage))
  sockets.push(socket)
}

onParent('stop reading', () => {
  for (const socket of sockets) socket.pause()
})
onParent('report', () => tellParent({ type: 'heard', heard }))
