import { describe, expect, it } from 'vitest'
import { LEASE_MS } from '../../../src/main/commands/operations.ts'
import { createTrackerOn } from '../../../src/sdk/tracker.ts'
import { BEAT_EVERY_MS } from '../../../src/shared/reporting/heartbeat.ts'
import type { Outcome } from '../../../src/shared/reporting/outcome.ts'
import { TrackerError } from '../../../src/shared/reporting/tracker-error.ts'
import { createManualClock } from '../../support/manual-clock.ts'

type Host = (command: string, input: Record<string, unknown>) => Outcome

const RUNNING: Outcome = { kind: 'done', value: { runId: 'a', status: 'running' } }
const LOST: Outcome = { kind: 'done', value: { runId: 'a', status: 'paused' } }
const NOT_FOUND: Outcome = { kind: 'refused', error: new TrackerError('OPERATION_NOT_FOUND', 'ended') }

/** A tracker whose host is a function. */
function track(host: Host = () => RUNNING) {
  const background = createManualClock()
  const said: [string, Record<string, unknown>][] = []
  const tracker = createTrackerOn({
    attempt: (command, body) => {
      const input = JSON.parse(body) as Record<string, unknown>
      said.push([command, input])
      return Promise.resolve(host(command, input))
    },
    clock: createManualClock(),
    background,
    random: () => 0.5,
  })
  const names = (): string[] => said.map(([command]) => command)
  return { tracker, background, said, names }
}

/** Lets one beat happen, and what follows from its answer. */
async function beat(background: { advance(ms: number): void }): Promise<void> {
  background.advance(BEAT_EVERY_MS)
  await new Promise(setImmediate)
}

describe('a tracker', () => {
  it('says in the command table’s words what its methods say', async () => {
    const { tracker, said } = track()
    await tracker.startOperation('a', ['x', { title: 'y', weight: 3 }])
    await tracker.updateProgress('a', 'x', 'half', 0.5)
    await tracker.updateProgress('a', 2)
    await tracker.completeOperation('a', { rows: 7 })
    await tracker.failOperation('b', new Error('no such host'))
    expect(said).toEqual([
      ['operation.start', { operationId: 'a', steps: ['x', { title: 'y', weight: 3 }] }],
      ['operation.update', { operationId: 'a', currentStep: 'x', message: 'half', fraction: 0.5 }],
      ['operation.update', { operationId: 'a', currentStep: 2 }],
      ['operation.complete', { operationId: 'a', result: { rows: 7 } }],
      ['operation.fail', { operationId: 'b', error: 'no such host' }],
    ])
  })

  it('beats often enough for the lease while an operation runs, and not before or after', async () => {
    expect(BEAT_EVERY_MS * 2).toBeLessThan(LEASE_MS)
    const { tracker, background, names } = track()
    expect(background.timers).toBe(0)
    await tracker.startOperation('a', 1)
    await beat(background)
    await beat(background)
    await tracker.completeOperation('a', null)
    await beat(background)
    expect(names()).toEqual(['operation.start', 'operation.beat', 'operation.beat', 'operation.complete'])
    expect(background.timers).toBe(0)
  })

  it('comes back with its last step when the host took it for lost', async () => {
    const { tracker, background, said } = track((command) => (command === 'operation.beat' ? LOST : RUNNING))
    await tracker.startOperation('a', ['x', 'y'])
    await tracker.updateProgress('a', 'y', 'half', 0.5)
    await beat(background)
    expect(said.at(-1)).toEqual(['operation.update', { operationId: 'a', currentStep: 'y', fraction: 0.5 }])
  })

  it('stops beating for an operation that a person gave up', async () => {
    const { tracker, background, names } = track((command) => (command === 'operation.beat' ? NOT_FOUND : RUNNING))
    await tracker.startOperation('a', 1)
    await beat(background)
    await beat(background)
    expect(names()).toEqual(['operation.start', 'operation.beat'])
  })

  it('takes ending an operation twice as done, and ending one that never was as refused', async () => {
    let open = true
    const { tracker } = track((command) => {
      const answer = command === 'operation.complete' && !open ? NOT_FOUND : RUNNING
      if (command === 'operation.complete') open = false
      return answer
    })
    await tracker.startOperation('a', 1)
    await Promise.all([tracker.completeOperation('a', 1), tracker.completeOperation('a', 1)])
    await expect(tracker.completeOperation('b', 1)).rejects.toMatchObject({ code: 'OPERATION_NOT_FOUND' })
  })

  it('refuses what cannot be written as JSON, and sends nothing', async () => {
    const { tracker, names } = track()
    await expect(tracker.completeOperation('a', 1n)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    expect(names()).toEqual([])
  })

  it('cuts texts that the host would refuse for their length', async () => {
    const { tracker, said } = track()
    await tracker.updateProgress('a', 1, 'm'.repeat(3000))
    await tracker.failOperation('a', 'e'.repeat(9000))
    expect(String(said[0]?.[1].message)).toHaveLength(2000)
    expect(String(said[1]?.[1].error)).toHaveLength(4000)
  })
})
