import type { WebSocket } from 'ws'
import type { Clock } from '../../shared/clock.ts'

const PING_EVERY_MS = 25_000
const PONG_WITHIN_MS = 10_000

/** Pings; cuts the line of a client that does not answer. Returns its end. */
export function startHeartbeat(socket: Pick<WebSocket, 'ping' | 'terminate' | 'on'>, clock: Clock): () => void {
  let cancel = clock.after(PING_EVERY_MS, ping)
  let waiting = false

  function ping(): void {
    waiting = true
    socket.ping()
    cancel = clock.after(PONG_WITHIN_MS, () => socket.terminate())
  }

  socket.on('pong', () => {
    if (!waiting) return
    waiting = false
    cancel()
    cancel = clock.after(PING_EVERY_MS, ping)
  })
  return () => cancel()
}
