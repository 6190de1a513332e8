const FINAL_TEXT = 0x81
const SHORT_MAX = 125
const MEDIUM = 126
const LONG = 127

function header(length: number): Buffer {
  if (length <= SHORT_MAX) return Buffer.from([FINAL_TEXT, length])
  if (length <= 0xffff) {
    const medium = Buffer.from([FINAL_TEXT, MEDIUM, 0, 0])
    medium.writeUInt16BE(length, 2)
    return medium
  }
  const long = Buffer.alloc(10)
  long.writeUInt16BE(FINAL_TEXT * 256 + LONG, 0)
  long.writeBigUInt64BE(BigInt(length), 2)
  return long
}

/**
 * A text message as a server's whole WebSocket frame: final, unmasked, not compressed (RFC 6455, 5.2).
 *
 * Such a frame is the same for every client, so that it is made once, however many get it.
 */
export function textFrame(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([header(bytes.length), bytes])
}
