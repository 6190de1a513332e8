import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { startHeartbeat } from '../../../../src/main/feed/heartbeat.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

function setUp() {
  const clock = createManualClock()
  const socket = Object.assign(new EventEmitter(), { ping: vi.fn(), terminate: vi.fn() })
  const stop = startHeartbeat(socket as never, clock)
  return { clock, socket, stop }
}

test('a client that answers is asked every 25 s and stays', () => {
  const { clock, socket } = setUp()
  for (let round = 1; round <= 5; round += 1) {
    clock.advance(25_000)
    expect(socket.ping).toHaveBeenCalledTimes(round)
    socket.emit('pong')
  }
  expect(socket.terminate).not.toHaveBeenCalled()
})

test('a client that does not answer within 10 s is cut off', () => {
  const { clock, socket } = setUp()
  clock.advance(34_999)
  expect(socket.terminate).not.toHaveBeenCalled()
  clock.advance(1)
  expect(socket.terminate).toHaveBeenCalledOnce()
})

test('answers that nobody asked for do not put the question off', () => {
  const { clock, socket } = setUp()
  clock.advance(24_000)
  socket.emit('pong')
  clock.advance(1000)
  expect(socket.ping).toHaveBeenCalledOnce()
})

test('a line that is closed is not asked any more', () => {
  const { clock, socket, stop } = setUp()
  stop()
  clock.advance(60_000)
  expect(socket.ping).not.toHaveBeenCalled()
})
