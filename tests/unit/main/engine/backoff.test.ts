import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pauseBefore } from '../../../../src/main/engine/backoff.ts'
import { pauseRun, resumeRun } from '../../../../src/main/engine/commands.ts'
import type { StepRunner } from '../../../../src/main/engine/ports.ts'
import type { PipelinePlan } from '../../../../src/shared/domain/pipeline.ts'
import { isEnded } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'
import { createMemoryDisk, startEngine } from '../../../support/memory-engine.ts'

const RETRY = { attempts: 3, baseMs: 1000, maxMs: 60_000 }
const oneStep: PipelinePlan = { ...smallPlan, steps: smallPlan.steps.slice(0, 1).map((s) => ({ ...s, retry: RETRY })) }

const busy = (retryable: boolean): Error => Object.assign(new Error('The service is busy.'), { retryable })

/** Work that fails some times before it passes. */
function failing(times: number, error: Error) {
  const tries: number[] = []
  const runner: StepRunner = async ({ attempt }) => {
    tries.push(attempt)
    if (tries.length <= times) throw error
    return { output: 'done', files: [], items: [] }
  }
  return { tries, runner }
}

it('waits longer after each failure, never less than half of the full pause, never more than the most', () => {
  const policy = fc.record({
    attempts: fc.integer({ min: 1, max: 20 }),
    baseMs: fc.nat(100_000),
    maxMs: fc.nat(3_600_000),
  })
  fc.assert(
    fc.property(policy, fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (p, n, spread) => {
      const pause = pauseBefore(p, n, spread)
      const full = Math.min(p.maxMs, p.baseMs * 2 ** Math.min(30, n - 1))
      expect(pause).toBeGreaterThanOrEqual(Math.floor(full / 2))
      expect(pause).toBeLessThanOrEqual(full + 1)
      expect(pauseBefore(p, n + 1, spread)).toBeGreaterThanOrEqual(pause)
    }),
  )
})

describe('a task whose error may pass', () => {
  it('is tried again also where the disk had no room at the moment that it was due', async () => {
    const { runner } = failing(1, busy(true))
    const disk = createMemoryDisk()
    const { create, until, clock, engine } = startEngine(disk, runner)
    await create('r', oneStep)
    const delayed = await until('r', ({ steps }) => steps[0]?.counts.delayed === 1)
    disk.full = true
    clock.advance((delayed.steps[0]?.tasks[0]?.retryAt ?? 0) - clock.now())
    await new Promise((later) => setImmediate(later))
    disk.full = false
    clock.advance(60_000)
    expect((await until('r', ({ status }) => status === 'paused')).pauseReason).toBe('disk-full')
    await engine.command('r', resumeRun)
    expect((await until('r', ({ status }) => isEnded(status))).status).toBe('succeeded')
  })

  it('is tried again by itself, after a pause that grows', async () => {
    const { tries, runner } = failing(2, busy(true))
    const { create, until, clock, run } = startEngine(createMemoryDisk(), runner)
    const start = clock.now()
    await create('r', oneStep)
    const delayed = await until('r', ({ steps }) => steps[0]?.counts.delayed === 1)
    const task = delayed.steps[0]?.tasks[0]
    expect(task).toMatchObject({ status: 'pending', failures: 1, error: { message: 'The service is busy.' } })
    const first = (task?.retryAt ?? 0) - start
    expect(first).toBeGreaterThanOrEqual(500)
    expect(first).toBeLessThanOrEqual(1000)
    clock.advance(first - 1)
    expect(run('r').steps[0]?.counts.delayed).toBe(1)
    clock.advance(1)
    const again = await until('r', ({ steps }) => steps[0]?.tasks[0]?.failures === 2)
    clock.advance((again.steps[0]?.tasks[0]?.retryAt ?? 0) - clock.now())
    await until('r', ({ status }) => status === 'succeeded')
    expect(tries).toEqual([1, 2, 3])
    expect(run('r').steps[0]?.tasks[0]).toMatchObject({ failures: 0, error: null })
  })

  it('fails when its tries are used up', async () => {
    const { tries, runner } = failing(99, busy(true))
    const { create, until, clock } = startEngine(createMemoryDisk(), runner)
    await create('r', oneStep)
    for (let n = 1; n < RETRY.attempts; n++) {
      await until('r', ({ steps }) => steps[0]?.tasks[0]?.failures === n)
      clock.advance(60_000)
    }
    const failed = await until('r', ({ status }) => isEnded(status))
    expect(failed.status).toBe('failed')
    expect(tries).toEqual([1, 2, 3])
  })

  it('does not keep a run from being paused, and waits on in the pause', async () => {
    const { runner, tries } = failing(1, busy(true))
    const { create, until, clock, engine } = startEngine(createMemoryDisk(), runner)
    await create('r', oneStep)
    await until('r', ({ steps }) => steps[0]?.counts.delayed === 1)
    await engine.command('r', pauseRun(false))
    await until('r', ({ status }) => status === 'paused')
    clock.advance(3_600_000)
    expect(tries).toEqual([1])
    await engine.command('r', resumeRun)
    await until('r', ({ status }) => status === 'succeeded')
    expect(tries).toEqual([1, 2])
  })
})

it('is not tried again by itself where the error would only come again', async () => {
  const { tries, runner } = failing(1, busy(false))
  const { create, until, clock } = startEngine(createMemoryDisk(), runner)
  await create('r', oneStep)
  await until('r', ({ status }) => status === 'failed')
  expect(clock.timers).toBe(0)
  expect(tries).toEqual([1])
})
