import { expect, test, vi } from 'vitest'
import { watchBacklog } from '../../../../src/main/feed/slow-client.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const MIB = 1024 * 1024

/** A socket whose data goes out only when the test says so. */
function setUp() {
  const clock = createManualClock()
  const giveUp = vi.fn()
  const queue: { readonly bytes: number; readonly sent: () => void }[] = []
  const sink = {
    readyState: 1,
    get bufferedAmount() {
      return queue.reduce((sum, { bytes }) => sum + bytes, 0)
    },
    write: (frame: Buffer, sent: () => void) => void queue.push({ bytes: frame.length, sent }),
  }
  const backlog = watchBacklog(sink, clock, giveUp)
  const send = (bytes: number) => backlog.send(Buffer.alloc(bytes))
  const drain = () => queue.shift()?.sent()
  return { clock, giveUp, queue, sink, backlog, send, drain }
}

test('a client that takes what it is sent is left alone, for ever', () => {
  const { clock, giveUp, send, drain } = setUp()
  for (let count = 0; count < 100; count += 1) {
    send(MIB)
    clock.advance(400)
    drain()
  }
  clock.advance(60_000)
  expect(giveUp).not.toHaveBeenCalled()
  expect(clock.timers).toBe(0)
})

test('more than 4 MiB behind the message on its way is too much, and is told once', () => {
  const { clock, giveUp, send } = setUp()
  for (let count = 0; count < 5; count += 1) send(MIB)
  clock.advance(500)
  expect(giveUp).not.toHaveBeenCalled()
  send(1)
  clock.advance(500)
  expect(giveUp).toHaveBeenCalledOnce()
  clock.advance(60_000)
  expect(giveUp).toHaveBeenCalledOnce()
})

test('a first snapshot may be larger than that by itself', () => {
  const { clock, giveUp, send, drain } = setUp()
  send(20 * MIB)
  clock.advance(4500)
  drain()
  clock.advance(10_000)
  expect(giveUp).not.toHaveBeenCalled()
})

test('a burst that is taken within half a second is no trouble', () => {
  const { clock, giveUp, queue, send, drain } = setUp()
  for (let count = 0; count < 20; count += 1) send(MIB)
  clock.advance(499)
  while (queue.length > 0) drain()
  clock.advance(10_000)
  expect(giveUp).not.toHaveBeenCalled()
})

test('a single byte that nobody takes for 5 s is too slow, and is noticed within 6 s', () => {
  const { clock, giveUp, send } = setUp()
  send(1)
  clock.advance(5000)
  expect(giveUp).not.toHaveBeenCalled()
  clock.advance(1000)
  expect(giveUp).toHaveBeenCalledOnce()
})

test('after giving up, or on a line that is closing, nothing more is sent', () => {
  const { clock, queue, send, sink, backlog } = setUp()
  send(1)
  clock.advance(6000)
  send(1)
  expect(queue).toHaveLength(1)
  const other = setUp()
  other.sink.readyState = 2
  other.send(1)
  expect(other.queue).toHaveLength(0)
  backlog.stop()
  expect(sink.bufferedAmount).toBe(1)
})

test('a line that ends takes its timer along', () => {
  const { clock, giveUp, backlog, send } = setUp()
  send(1)
  backlog.stop()
  expect(clock.timers).toBe(0)
  clock.advance(60_000)
  expect(giveUp).not.toHaveBeenCalled()
})
