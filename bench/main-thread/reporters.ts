import { setTimeout as pause } from 'node:timers/promises'
import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import { systemClock } from '../../src/shared/clock.ts'
import { createFeedClient } from '../../src/shared/feed-client/feed-client.ts'
import type { FeedClient } from '../../src/shared/feed-client/types.ts'
import { createRandom } from '../../src/shared/random.ts'
import { tellParent } from '../lib/parent.ts'

/**
 * Programs that tell of their own work, as the SDK does: each over a line of its own, several operations at once.
 *
 * Arguments: the host's address, its token, how many programs, operations of each, events a second over all, steps of an
 * operation.
 */
const [url = '', token = '', programs = '1', operations = '1', rate = '1', steps = '1'] = process.argv.slice(2)

/** An operation goes through its steps again and again, as a loop does, until it has entered so many. */
const ENTERED = 100
const STEPS = Number(steps)
/** Entering the next step ends the one before: two events each. */
const EVENTS_AN_UPDATE = 4
/** Together all operations make the rate. */
const EVERY_MS = (Number(programs) * Number(operations) * EVENTS_AN_UPDATE * 1000) / Number(rate)

/** One operation after the other, each step at its time; what is late is caught up with. */
async function report(client: FeedClient, name: string): Promise<never> {
  let next = performance.now() + createRandom(`bench|report ${name}`).range(0, EVERY_MS)
  for (let round = 1; ; round++) {
    const operationId = `${name}-${round}`
    await client.call('operation.start', { operationId, steps: STEPS, pipeline: 'nightly' })
    for (let entered = 0; entered < ENTERED; entered++) {
      await pause(Math.max(0, next - performance.now()))
      next += EVERY_MS
      const currentStep = (entered % STEPS) + 1
      await client.call('operation.update', { operationId, currentStep, message: `${name}, step ${currentStep}` })
    }
    await client.call('operation.complete', { operationId })
  }
}

function startProgram(program: number): void {
  let begun = false
  const client = createFeedClient({
    openLine: createWebSocketLine(() => url),
    clock: systemClock,
    random: createRandom(`bench|reporter ${program}`).next,
    token: () => token,
    listener: {
      onConnection({ status }) {
        if (status !== 'live' || begun) return
        begun = true
        for (let index = 0; index < Number(operations); index++) {
          report(client, `report-${program}-${index}`).catch((thrown: unknown) => {
            tellParent({ type: 'failed', why: String(thrown) })
          })
        }
      },
    },
  })
  client.start()
}

for (let program = 0; program < Number(programs); program++) startProgram(program)
