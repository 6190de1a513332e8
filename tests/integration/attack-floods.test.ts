import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { HttpBounds } from '../../src/main/server/http-server.ts'
import {
  type AttackedHost,
  openAttackedHost,
  rightRequest,
  rightUpgrade,
  rightWords,
} from '../support/attack/attacked-host.ts'
import { frame, say } from '../support/attack/frames.ts'
import { type Answer, knock, UNANSWERED } from '../support/attack/knock.ts'
import { bytesOf, withHeader } from '../support/attack/raw-request.ts'

async function open(bounds?: HttpBounds): Promise<AttackedHost> {
  const host = await openAttackedHost(bounds)
  onTestFinished(host.close)
  return host
}

const overHttp = async (host: AttackedHost, token = host.token): Promise<Answer[]> =>
  knock(host.port, bytesOf(withHeader(rightRequest(host), 'Authorization', `Bearer ${token}`)))

/** Says hello over the feed, and then something wrong: 1002 where hello was right. */
const overFeed = async (host: AttackedHost, token = host.token): Promise<Answer[]> => {
  const after = Buffer.concat([say({ type: 'hello', token }), frame({ opcode: 3 })])
  return knock(host.port, bytesOf(rightUpgrade(host)), { after })
}

it.each([
  ['HTTP', overHttp, 401],
  ['WebSocket', overFeed, 4401],
] as const)('five wrong tokens by %s within a minute shut both doors for 30 s', async (_name, guess, denied) => {
  const host = await open()
  for (let count = 0; count < 5; count += 1) {
    expect(await guess(host, `guess-${count}`)).toEqual([denied])
    host.clock.advance(10_000)
  }
  expect([await overHttp(host), await overFeed(host)]).toEqual([[429], [4401]])
  expect(host.studio.board.seq).toBe(0)
  host.clock.advance(19_999)
  expect([await overHttp(host), await overFeed(host)]).toEqual([[429], [4401]])
  host.clock.advance(1)
  expect([await overHttp(host), await overFeed(host)]).toEqual([[200], [1002]])
})

/** A connection that stays open and says nothing. */
function idle(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
    onTestFinished(() => void socket.destroy())
  })
}

it('connections beyond the limit are cut off, at both doors, until one ends', async () => {
  const host = await open({ mostConnections: 4 })
  const sockets = await Promise.all([1, 2, 3, 4].map(() => idle(host.port)))
  expect(await overHttp(host)).toEqual([UNANSWERED])
  expect(await overFeed(host)).toEqual([UNANSWERED])
  sockets[0]?.destroy()
  let answer = await overHttp(host)
  // The server hears of the end a moment later.
  while (answer[0] === UNANSWERED) answer = await overHttp(host)
  expect(answer).toEqual([200])
})

it('a client that is not within a hundred messages a second is sent away', async () => {
  const host = await open()
  const call = say({ type: 'call', id: 1, command: 'host.info', input: {} })
  const after = Buffer.concat([say({ type: 'hello', token: host.token }), ...Array.from({ length: 100 }, () => call)])
  expect(await knock(host.port, bytesOf(rightUpgrade(host)), { after })).toEqual([4400])
  expect(await overFeed(host)).toEqual([1002])
})

it('of many requests in one go, none is heard behind one that was refused', async () => {
  const host = await open()
  const right = bytesOf(withHeader(rightRequest(host), 'Connection', 'keep-alive'))
  const wrong = bytesOf(withHeader(rightRequest(host), 'Host', 'evil.example'))
  expect(await knock(host.port, Buffer.concat([wrong, ...Array.from({ length: 50 }, () => right)]))).toEqual([421])
  expect(host.studio.board.seq).toBe(0)
})

it('of an upgrade that was refused, nothing that follows is heard', async () => {
  const host = await open()
  const wrong = bytesOf(withHeader(rightUpgrade(host), 'Origin', 'https://evil.example'))
  const follows = Buffer.concat([rightWords(host), bytesOf(rightRequest(host))])
  expect(await knock(host.port, Buffer.concat([wrong, follows]))).toEqual([403])
  expect(host.studio.board.seq).toBe(0)
})
