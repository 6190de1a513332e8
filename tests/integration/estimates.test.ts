import { describe, expect, it } from 'vitest'
import type { EtaValue, ServerMessage } from '../../src/shared/contract/feed-messages.ts'
import { startTestHost } from '../support/browser-host.ts'
import type { Meddle } from '../support/fake-generators.ts'
import { createGate } from '../support/gate.ts'
import { openJobClient } from '../support/job-client.ts'
import { openTestStudio, type TestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const PROMPT = 'A lighthouse keeper who is afraid of the dark'

/** Follows a studio's feed, as a screen does. */
function watch(studio: TestStudio) {
  const estimates: Record<string, EtaValue[]> = {}
  const waiting = new Set<() => void>()
  const send = (message: ServerMessage): void => {
    if (message.type !== 'live') return
    for (const [runId, value] of Object.entries(message.eta)) estimates[runId] = [...(estimates[runId] ?? []), value]
    for (const look of [...waiting]) look()
  }
  studio.feed.join({ send, wantsLogs: false }, ['watch'], {})
  return {
    estimates,
    /** Settles when so many estimates of the run have come that are some. */
    told: (runId: string, count: number) =>
      new Promise<readonly EtaValue[]>((resolve) => {
        const look = (): void => {
          const some = (estimates[runId] ?? []).filter(({ basis }) => basis !== 'none')
          if (some.length < count) return
          waiting.delete(look)
          resolve(some)
        }
        waiting.add(look)
        look()
      }),
  }
}

/** Holds the trailer, the last step, until it is let go. */
function heldTrailer() {
  const gate = createGate()
  const meddle: Meddle = (work, _characterId, { signal }) => (work === 'trailer' ? gate.wait(signal) : undefined)
  return { gate, meddle }
}

const weightsOf = (studio: TestStudio, runId: string) =>
  studio.board.runs[runId]?.steps.map(({ plan }) => plan.weight) ?? []

describe('a production', () => {
  it('is estimated on the feed while it goes on, from its own work where there is no history', async () => {
    const { gate, meddle } = heldTrailer()
    const studio = await openTestStudio(tempDir(), meddle)
    const { told } = watch(studio)
    const runId = await studio.produce({ prompt: PROMPT, characters: 2 })
    const [first] = await told(runId, 1)
    expect(first?.basis).toBe('this-run')
    expect(first?.p50Ms).toBeGreaterThanOrEqual(0)
    expect(first?.p90Ms).toBeGreaterThanOrEqual(first?.p50Ms ?? Number.NaN)
    expect(first?.perStep.at(-1)?.stepId).toBe('trailer')
    const view = await studio.dispatch.call('run.get', { runId })
    expect(view.eta).toMatchObject({ basis: 'this-run' })
    gate.open()
    await studio.seen(runId, 'run:finished')
    expect((await studio.dispatch.call('run.get', { runId })).eta).toBeNull()
    await studio.close()
  })

  it('is estimated before it begins once another has been made', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const input = { prompt: PROMPT, characters: 2 }
    expect(await call('run.estimate', { input })).toMatchObject({ basis: 'none', p50Ms: null })
    await studio.seen(await studio.produce(input), 'run:finished')
    const estimate = await call('run.estimate', { input })
    expect(estimate.basis).toBe('history')
    expect(estimate.perStep).toHaveLength(8)
    await expect(call('run.estimate', { input: { prompt: ' ' } })).rejects.toMatchObject({ code: 'PROMPT_EMPTY' })
    await expect(call('run.estimate', { pipeline: 'x', input })).rejects.toMatchObject({ code: 'UNKNOWN_PIPELINE' })
    expect(Object.keys(studio.board.runs)).toHaveLength(1)
    await studio.close()
  })

  it('is estimated before a part of it is done again: only what that touches counts', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const runId = await studio.produce({ prompt: PROMPT, characters: 2 })
    await studio.seen(runId, 'run:finished')
    const { eta, status } = await call('run.redo', { runId, step: 'library-poster', dryRun: true })
    expect(status).toBe('succeeded')
    expect(eta?.basis).not.toBe('none')
    expect(eta?.perStep.map(({ stepId }) => stepId)).toEqual(['library-poster', 'trailer'])
    await studio.close()
  })

  it('says on its job socket and in its progress events how many seconds are left, never 0 while it goes on', async () => {
    const { gate, meddle } = heldTrailer()
    const { studio, port, token } = await startTestHost(meddle)
    const { told } = watch(studio)
    const runId = await studio.produce({ prompt: PROMPT, characters: 1 })
    const client = await openJobClient(port, runId, token)
    await client.heard('initial_status')
    // A word of the run while it goes on, told before the next estimate; when the trailer is done, the run is.
    const { length } = await told(runId, 2)
    await studio.dispatch.call('run.pause', { runId })
    await told(runId, length + 1)
    gate.open()
    await client.closed
    const events = client.messages.flatMap((message) => (message.type === 'progress' ? message.event : []))
    const pausing = events.find(({ metadata }) => metadata.status === 'pausing')
    expect(pausing?.metadata.eta_seconds).toBeGreaterThanOrEqual(1)
    expect(events.at(-1)).toMatchObject({ phase: 'complete', metadata: { eta_seconds: 0 } })
  })

  it('has the weights that its steps were measured to have, fixed when it is created', async () => {
    const studio = await openTestStudio(tempDir())
    const ids: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const runId = await studio.produce({ prompt: PROMPT, characters: 3 })
      ids.push(runId)
      await studio.seen(runId, 'run:finished')
    }
    const [first = '', second = ''] = ids
    expect(weightsOf(studio, first)).toEqual([1, 1, 1, 18, 45, 1, 6, 27])
    expect(weightsOf(studio, second)).not.toEqual(weightsOf(studio, first))
    const { events } = await studio.dispatch.call('run.events', { runId: second })
    const created = events.find((event) => event.type === 'run:created')
    expect(created?.data.plan.steps.map(({ weight }) => weight)).toEqual(weightsOf(studio, second))
    await studio.close()
  })
})

describe('every attempt', () => {
  it('leaves when it waited, began and ended, how large it was, and what ran beside it', async () => {
    const { gate, meddle } = heldTrailer()
    const studio = await openTestStudio(tempDir(), meddle)
    const first = await studio.produce({ prompt: PROMPT, characters: 3 })
    await gate.reached
    const second = await studio.produce({ prompt: PROMPT, characters: 1 })
    await studio.seen(second, 'task:started', ({ data }) => 'stepId' in data && data.stepId === 'trailer')
    gate.open()
    for (const runId of [first, second]) await studio.seen(runId, 'run:finished')
    const { timings } = await studio.dispatch.call('history.timings', { step: 'trailer' })
    expect(timings).toHaveLength(2)
    expect(new Set(timings.map(({ runId, size }) => `${runId} ${size}`))).toEqual(
      new Set([`${first} 3`, `${second} 1`]),
    )
    expect(timings.at(-1)).toMatchObject({ running: 2, runRunning: 1, outcome: 'succeeded', generator: 'fake' })
    for (const { queuedAt, startedAt, endedAt } of timings) {
      expect(queuedAt).not.toBeNull()
      expect(startedAt).toBeGreaterThanOrEqual(queuedAt ?? Number.NaN)
      expect(endedAt).toBeGreaterThanOrEqual(startedAt)
    }
    await studio.close()
  })
})

describe('what was foretold', () => {
  it('is kept with what came, also over a restart in the middle', async () => {
    const dataDir = tempDir()
    const first = heldTrailer()
    const before = await openTestStudio(dataDir, first.meddle)
    const runId = await before.produce({ prompt: PROMPT, characters: 2 })
    await watch(before).told(runId, 2)
    await before.close()

    const again = heldTrailer()
    const after = await openTestStudio(dataDir, again.meddle)
    const reopenedAt = Date.now()
    await after.dispatch.call('run.resume', { runId })
    await watch(after).told(runId, 3)
    again.gate.open()
    await after.seen(runId, 'run:finished')
    const { runs, count, within, error } = await after.dispatch.call('history.forecasts', {})
    expect(runs.map((run) => run.runId)).toEqual([runId])
    const forecasts = runs[0]?.forecasts ?? []
    expect(forecasts.some(({ at }) => at < reopenedAt)).toBe(true)
    expect(forecasts.some(({ at }) => at >= reopenedAt)).toBe(true)
    for (const { elapsedMs, cameMs } of forecasts) expect(elapsedMs + cameMs).toBeCloseTo(runs[0]?.totalMs ?? 0, 6)
    expect(count).toBe(forecasts.length)
    expect(within).not.toBeNull()
    expect(error).not.toBeNull()
    await after.close()
  })

  it('tells of what other programs report too, by the names of their steps', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const steps = ['fetch', 'load']
    await call('operation.start', { operationId: 'one', steps, pipeline: 'import' })
    await call('operation.update', { operationId: 'one', currentStep: 'load' })
    await call('operation.complete', { operationId: 'one' })
    const { told } = watch(studio)
    const { runId } = await call('operation.start', { operationId: 'two', steps, pipeline: 'import' })
    const [first] = await told(runId, 1)
    expect(first).toMatchObject({ basis: 'history', perStep: [{ stepId: 's1' }, { stepId: 's2' }] })
    await studio.close()
  })
})
