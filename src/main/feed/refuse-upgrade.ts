import type { Duplex } from 'node:stream'

/** Answers an upgrade with an HTTP status and lets go of it. The client may be gone already, which is no trouble. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
