/** A WebSocket frame of a client, bit by bit (RFC 6455, 5.2). */
export interface RawFrame {
  readonly final?: boolean
  /** The three reserved bits, 0 to 7. */
  readonly reserved?: number
  readonly opcode?: number
  readonly masked?: boolean
  readonly payload?: Buffer | string
  /** The length that the frame claims, as 64 bits, whatever its payload has. */
  readonly claims?: bigint
}

export const OPCODE = { CONTINUATION: 0, TEXT: 1, BINARY: 2, CLOSE: 8, PING: 9 } as const

function lengthBytes(length: number, masked: boolean): Buffer {
  const flag = masked ? 0x80 : 0
  if (length <= 125) return Buffer.from([flag | length])
  const bytes = Buffer.alloc(length <= 0xffff ? 3 : 9)
  bytes[0] = flag | (length <= 0xffff ? 126 : 127)
  if (length <= 0xffff) bytes.writeUInt16BE(length, 1)
  else bytes.writeBigUInt64BE(BigInt(length), 1)
  return bytes
}

function claimedLength(claims: bigint, masked: boolean): Buffer {
  const bytes = Buffer.alloc(9)
  bytes[0] = (masked ? 0x80 : 0) | 127
  bytes.writeBigUInt64BE(claims, 1)
  return bytes
}

/** The frame's bytes. Its mask is zero, which leaves the payload as it is. */
export function frame(raw: RawFrame): Buffer {
  const { final = true, reserved = 0, opcode = OPCODE.TEXT, masked = true, claims } = raw
  const payload = Buffer.from(raw.payload ?? '')
  return Buffer.concat([
    Buffer.from([(final ? 0x80 : 0) | (reserved << 4) | opcode]),
    claims === undefined ? lengthBytes(payload.length, masked) : claimedLength(claims, masked),
    Buffer.alloc(masked ? 4 : 0),
    payload,
  ])
}

/** A message as one frame of text. */
export const say = (message: unknown): Buffer => frame({ payload: JSON.stringify(message) })
