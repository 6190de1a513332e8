import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CallQueue, createCallQueue, type QueuedCall } from '../../../../src/shared/reporting/call-queue.ts'
import type { Outcome } from '../../../../src/shared/reporting/outcome.ts'
import { TrackerError } from '../../../../src/shared/reporting/tracker-error.ts'
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts'

const DONE: Outcome = { kind: 'done', value: 'ok' }
const REFUSED: Outcome = { kind: 'refused', error: new TrackerError('OPERATION_NOT_FOUND', 'no such operation') }
const OFFLINE: Outcome = { kind: 'unreachable', heard: false }
const LOST: Outcome = { kind: 'unreachable', heard: true }

const callOf = (body: string): QueuedCall => ({ command: 'operation.update', body })

interface Bench {
  readonly queue: CallQueue
  readonly clock: ManualClock
  /** Bodies in the order in which they were tried. */
  readonly tried: string[]
}

/** A queue whose tries go as the script says, and well after its end. */
function bench(script: readonly Outcome[], limit = 1000): Bench {
  const clock = createManualClock()
  const tried: string[] = []
  const queue = createCallQueue({
    attempt: ({ body }) => {
      tried.push(body)
      return Promise.resolve(script[tried.length - 1] ?? DONE)
    },
    clock,
    random: () => 0.5,
    limit,
  })
  return { queue, clock, tried }
}

/** Lets pauses between tries pass until all have settled. */
async function settled<T>(clock: ManualClock, calls: readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  let open = true
  const all = Promise.allSettled(calls).finally(() => {
    open = false
  })
  while (open) {
    await new Promise(setImmediate)
    clock.advance(15_000)
  }
  return all
}

const outcomeArbitrary = fc.constantFrom(DONE, REFUSED, OFFLINE, LOST)

describe('the queue of calls', () => {
  it('does every call in order and each until it is answered, however the line behaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(outcomeArbitrary, { maxLength: 40 }),
        async (n, script) => {
          const { queue, clock, tried } = bench(script)
          const bodies = Array.from({ length: n }, (_, index) => String(index))
          await settled(
            clock,
            bodies.map((body) => queue.push(callOf(body))),
          )
          const firsts = tried.filter((body, index) => tried[index - 1] !== body)
          expect(firsts).toEqual(bodies)
          tried.forEach((body, index) => {
            const outcome = script[index] ?? DONE
            expect(tried[index + 1] === body).toBe(outcome.kind === 'unreachable')
          })
        },
      ),
    )
  })

  it('takes no more than its bound, says so, and takes calls again when there is room', async () => {
    const { queue, clock } = bench([OFFLINE, OFFLINE], 3)
    const taken = ['a', 'b', 'c'].map((body) => queue.push(callOf(body)))
    await expect(queue.push(callOf('d'))).rejects.toMatchObject({ code: 'QUEUE_FULL' })
    const results = await settled(clock, taken)
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    await expect(queue.push(callOf('e'))).resolves.toBe('ok')
  })

  it('waits longer from try to try, and not at all for the first', async () => {
    const { queue, clock, tried } = bench([OFFLINE, OFFLINE, OFFLINE])
    const call = queue.push(callOf('a'))
    const waits: number[] = []
    for (let at = 0; tried.length < 4; at += 100) {
      const before = tried.length
      await new Promise(setImmediate)
      clock.advance(100)
      await new Promise(setImmediate)
      if (tried.length > before) waits.push(at)
    }
    await call
    expect(waits).toHaveLength(3)
    const gaps = waits.map((at, index) => at - (waits[index - 1] ?? 0))
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b))
  })

  it('rejects what the host refuses, does not try it again, and goes on with the next', async () => {
    const { queue, tried } = bench([REFUSED])
    const [first, second] = [queue.push(callOf('a')), queue.push(callOf('b'))]
    await expect(first).rejects.toMatchObject({ code: 'OPERATION_NOT_FOUND' })
    await expect(second).resolves.toBe('ok')
    expect(tried).toEqual(['a', 'b'])
  })

  it('takes a refusal after a lost answer as done, but not one after a try that the host never heard', async () => {
    const complete = { command: 'operation.complete', body: 'x', doneIfRefusedWith: 'OPERATION_NOT_FOUND' }
    const lost = bench([LOST, REFUSED])
    expect((await settled(lost.clock, [lost.queue.push(complete)]))[0]?.status).toBe('fulfilled')
    const offline = bench([OFFLINE, REFUSED])
    expect((await settled(offline.clock, [offline.queue.push(complete)]))[0]?.status).toBe('rejected')
  })

  it('sends what waits when it is closed, rejects it where nobody is there, and takes nothing afterwards', async () => {
    const online = bench([])
    const sent = online.queue.push(callOf('a'))
    await online.queue.close()
    await expect(sent).resolves.toBe('ok')
    await expect(online.queue.push(callOf('b'))).rejects.toMatchObject({ code: 'CLOSED' })

    const offline = bench([OFFLINE])
    const waiting = Promise.allSettled([offline.queue.push(callOf('a')), offline.queue.push(callOf('b'))])
    await new Promise(setImmediate)
    await offline.queue.close()
    expect(await waiting).toMatchObject([
      { status: 'rejected', reason: { code: 'HOST_UNREACHABLE' } },
      { status: 'rejected', reason: { code: 'HOST_UNREACHABLE' } },
    ])
    expect(offline.clock.timers).toBe(0)
  })
})
