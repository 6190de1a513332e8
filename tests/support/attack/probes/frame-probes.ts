import { frame, OPCODE, say } from '../frames.ts'
import type { Probe } from '../probe.ts'
import { withoutHeader } from '../raw-request.ts'

const PROTOCOL_ERROR = 1002
const NOT_UTF8 = 1007
const TOO_LARGE = 4413
const BAD_MESSAGE = 4400
const NOT_AUTHENTICATED = 4401
const MIB = 2 ** 20

/** Bytes behind an open WebSocket; over HTTP they are bytes of no language. */
const bytes = (name: string, upgrade: number, content: Buffer): Probe => ({
  name,
  http: 400,
  upgrade,
  // The first bytes are enough to be no HTTP; the rest would only be cut off.
  breakHttp: () => content.subarray(0, 64),
  say: () => content,
})

const message = (content: unknown): Buffer => frame({ payload: JSON.stringify(content) })
const CALL = { type: 'call', id: 1, command: 'run.create', input: { input: { prompt: 'x' } } }

const MALFORMED: readonly Probe[] = [
  bytes('frame: a reserved bit', PROTOCOL_ERROR, frame({ reserved: 4, payload: '{}' })),
  bytes('frame: all reserved bits', PROTOCOL_ERROR, frame({ reserved: 7, payload: '{}' })),
  bytes('frame: an unknown kind', PROTOCOL_ERROR, frame({ opcode: 3, payload: '{}' })),
  bytes('frame: an unknown kind of control', PROTOCOL_ERROR, frame({ opcode: 11, payload: '{}' })),
  bytes('frame: not masked', PROTOCOL_ERROR, frame({ masked: false, payload: '{}' })),
  bytes('frame: control in pieces', PROTOCOL_ERROR, frame({ opcode: OPCODE.PING, final: false })),
  bytes('frame: control of 126 bytes', PROTOCOL_ERROR, frame({ opcode: OPCODE.PING, payload: 'x'.repeat(126) })),
  bytes('frame: going on with nothing', PROTOCOL_ERROR, frame({ opcode: OPCODE.CONTINUATION, payload: '{}' })),
  bytes(
    'frame: a message within a message',
    PROTOCOL_ERROR,
    Buffer.concat([frame({ final: false, payload: '{' }), frame({ payload: '{}' })]),
  ),
  bytes('frame: text that is not UTF-8', NOT_UTF8, frame({ payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]) })),
  bytes('frame: a length of 2^63', TOO_LARGE, frame({ claims: 2n ** 63n, payload: '{}' })),
  bytes('frame: a length of all bits', TOO_LARGE, frame({ claims: 2n ** 64n - 1n, payload: '{}' })),
  bytes('frame: a length of 2 MiB before its bytes', TOO_LARGE, frame({ claims: 2n ** 21n })),
  bytes('frame: a goodbye of one byte', PROTOCOL_ERROR, frame({ opcode: OPCODE.CLOSE, payload: 'x' })),
  bytes(
    'frame: a goodbye with a code that nobody may send',
    PROTOCOL_ERROR,
    frame({ opcode: OPCODE.CLOSE, payload: Buffer.from([0x03, 0xed]) }),
  ),
  bytes(
    'frame: a goodbye whose reason is not UTF-8',
    NOT_UTF8,
    frame({ opcode: OPCODE.CLOSE, payload: Buffer.from([0x03, 0xe8, 0xff]) }),
  ),
]

const TOO_MUCH: readonly Probe[] = [
  bytes('message: in bytes', BAD_MESSAGE, frame({ opcode: OPCODE.BINARY, payload: JSON.stringify(CALL) })),
  bytes('message: over 1 MiB', TOO_LARGE, frame({ payload: 'x'.repeat(MIB + 1) })),
  bytes(
    'message: over 1 MiB in pieces',
    TOO_LARGE,
    Buffer.concat([
      frame({ final: false, payload: 'x'.repeat(MIB) }),
      frame({ opcode: OPCODE.CONTINUATION, payload: 'x' }),
    ]),
  ),
  bytes(
    'message: in a hundred pieces',
    1008,
    Buffer.concat([
      frame({ final: false, payload: '{' }),
      ...Array.from({ length: 100 }, () => frame({ final: false, opcode: OPCODE.CONTINUATION, payload: ' ' })),
    ]),
  ),
]

const WRONG: readonly Probe[] = [
  bytes('message: not JSON', BAD_MESSAGE, frame({ payload: '{' })),
  bytes('message: empty', BAD_MESSAGE, frame({})),
  bytes('message: of no kind', BAD_MESSAGE, message({ type: 'evil' })),
  bytes('message: hello with more than hello', BAD_MESSAGE, message({ type: 'hello', admin: true })),
  bytes('message: a command before hello', NOT_AUTHENTICATED, message(CALL)),
  bytes(
    'message: a wrong hello, and a command at once',
    NOT_AUTHENTICATED,
    Buffer.concat([say({ type: 'hello', token: 'x' }), message(CALL)]),
  ),
  {
    name: 'nothing said that lets anybody in',
    http: 401,
    breakHttp: (right) => withoutHeader(right, 'Authorization'),
    upgrade: NOT_AUTHENTICATED,
    say: () => Buffer.alloc(0),
    wait: 2000,
  },
]

export const FRAME_PROBES: readonly Probe[] = [...MALFORMED, ...TOO_MUCH, ...WRONG]
