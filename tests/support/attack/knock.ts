import { connect } from 'node:net'

/**
 * How a door answered: an HTTP status; where it opened a WebSocket, the code that this was closed with; 0 where it cut
 * the connection without a word.
 */
export type Answer = number

/** Codes of WebSocket goodbyes begin here; what is lower is an HTTP status. */
export const UNANSWERED: Answer = 0
const SWITCHED = 101
const CLOSE_OPCODE = 0x88

const statusesOf = (bytes: Buffer): number[] =>
  [...bytes.toString('latin1').matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

/** The code in the goodbye among a server's frames, each of them short; null where there is none yet. */
function goodbyeOf(frames: Buffer): number | null {
  for (let at = 0; at + 2 <= frames.length; ) {
    const [kind = 0, short = 0] = frames.subarray(at)
    const header = short === 126 ? 4 : 2
    const length = short === 126 && frames.length >= at + 4 ? frames.readUInt16BE(at + 2) : short
    if (kind === CLOSE_OPCODE) return frames.length >= at + 4 ? frames.readUInt16BE(at + header) : null
    at += header + length
  }
  return null
}

export interface KnockOptions {
  /** Sent once the server has opened a WebSocket. */
  readonly after?: Buffer
  /** Called when that has been sent. */
  readonly onSent?: () => void
}

/**
 * Writes bytes to a port and waits until the server is done with them.
 *
 * @returns all statuses in the order of the answers: more than one means that bytes of one request were taken for two
 */
export function knock(port: number, bytes: Buffer, { after, onSent }: KnockOptions = {}): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    let heard = Buffer.alloc(0)
    let opened: number | null = null
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))

    function openedAt(): number | null {
      const end = heard.indexOf('\r\n\r\n')
      return end >= 0 && statusesOf(heard)[0] === SWITCHED ? end + 4 : null
    }
    function done(answers: Answer[]): void {
      socket.destroy()
      resolve(answers)
    }
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk])
      if (opened === null) {
        opened = openedAt()
        if (opened === null) return
        if (after === undefined) return done([SWITCHED])
        socket.write(after, () => onSent?.())
      }
      const code = goodbyeOf(heard.subarray(opened))
      if (code !== null) done([code])
    })
    socket.on('close', () => {
      const statuses = statusesOf(heard)
      done(statuses.length > 0 && opened === null ? statuses : [UNANSWERED])
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // A server that cuts off may do so while we still write.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
  })
}
