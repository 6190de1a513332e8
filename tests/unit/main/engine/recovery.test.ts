import { describe, expect, it } from 'vitest'
import { cancelRun, pauseRun, resumeRun, retryTasks } from '../../../../src/main/engine/commands.ts'
import type { StepRunner } from '../../../../src/main/engine/ports.ts'
import type { PipelinePlan } from '../../../../src/shared/domain/pipeline.ts'
import type { Run, Task } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'
import { createMemoryDisk, startEngine, takeUpAfterCrash } from '../../../support/memory-engine.ts'

const oneStep: PipelinePlan = { ...smallPlan, steps: smallPlan.steps.slice(0, 1) }
const DONE = { output: 'done', files: [], items: [] }

const theTask = (run: Run): Task => {
  const task = run.steps[0]?.tasks[0]
  if (!task) throw new Error('there is no task')
  return task
}

/** Work that goes on until it is stopped. */
const endless: StepRunner = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Work that goes on for ever and hears nothing, as a process that was killed. */
const deaf: StepRunner = () => new Promise(() => undefined)

describe('after the program was killed', () => {
  it('a task that was under way waits again, and the run with it', async () => {
    const disk = createMemoryDisk()
    const first = startEngine(disk, deaf)
    await first.create('r', oneStep)
    const second = startEngine(disk, async () => DONE)
    await takeUpAfterCrash(second)
    expect(second.run('r')).toMatchObject({ status: 'paused', pauseReason: 'interrupted' })
    expect(theTask(second.run('r'))).toMatchObject({ status: 'pending', attempts: 1, crashes: 1 })
    await second.engine.command('r', resumeRun)
    await second.until('r', ({ status }) => status === 'succeeded')
    expect(theTask(second.run('r'))).toMatchObject({ attempts: 2, crashes: 0 })
  })

  it('a task under which it ended three times in a row fails, instead of ending it for ever', async () => {
    const disk = createMemoryDisk()
    const first = startEngine(disk, deaf)
    await first.create('r', oneStep)
    for (let n = 0; n < 2; n++) {
      const next = startEngine(disk, deaf)
      await takeUpAfterCrash(next)
      await next.engine.command('r', resumeRun)
    }
    const last = startEngine(disk, async () => DONE)
    await takeUpAfterCrash(last)
    expect(theTask(last.run('r'))).toMatchObject({ status: 'failed', error: { code: 'CRASHED' } })
    await last.engine.command('r', retryTasks({}))
    await last.until('r', ({ status }) => status === 'succeeded')
  })

  it('a clean end in between does not count as a crash', async () => {
    const disk = createMemoryDisk()
    const first = startEngine(disk, deaf)
    await first.create('r', oneStep)
    const second = startEngine(disk, endless)
    await takeUpAfterCrash(second)
    await second.engine.command('r', resumeRun)
    await second.engine.close()
    const third = startEngine(disk, deaf)
    expect(theTask(third.run('r')).crashes).toBe(0)
  })
})

describe('pausing', () => {
  it('stops what is under way where the person wants that, and begins it anew afterwards', async () => {
    const disk = createMemoryDisk()
    const signals: AbortSignal[] = []
    const { create, engine, until } = startEngine(disk, async (context) => {
      signals.push(context.signal)
      return signals.length === 1 ? endless(context) : DONE
    })
    await create('r', oneStep)
    await engine.command('r', pauseRun(true))
    const paused = await until('r', ({ status }) => status === 'paused')
    expect(paused.pauseReason).toBe('asked')
    expect(signals[0]?.aborted).toBe(true)
    expect(disk.events.map(({ type }) => type)).toContain('run:pausing')
    await engine.command('r', resumeRun)
    const done = await until('r', ({ status }) => status === 'succeeded')
    expect(theTask(done).attempts).toBe(2)
  })

  it('waits for what is under way where the person does not', async () => {
    const { promise: work, resolve: finish } = Promise.withResolvers<void>()
    const { create, engine, until, run } = startEngine(createMemoryDisk(), async () => {
      await work
      return DONE
    })
    await create('r', smallPlan)
    await engine.command('r', pauseRun(false))
    expect(run('r').status).toBe('pausing')
    finish()
    const paused = await until('r', ({ status }) => status === 'paused')
    expect(theTask(paused).status).toBe('succeeded')
  })
})

describe('a full disk', () => {
  it('pauses the run instead of failing the task, and says so', async () => {
    let full = true
    const { create, until, engine } = startEngine(createMemoryDisk(), async () => {
      if (full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
      return DONE
    })
    await create('r', oneStep)
    const paused = await until('r', ({ status }) => status === 'paused')
    expect(paused.pauseReason).toBe('disk-full')
    expect(theTask(paused)).toMatchObject({ status: 'pending', failures: 0 })
    full = false
    await engine.command('r', resumeRun)
    await until('r', ({ status }) => status === 'succeeded')
  })
})

describe('a job at an outside service', () => {
  const JOB = { service: 'films', jobId: 'f-1' }

  it('is on disk before its first poll', async () => {
    const disk = createMemoryDisk()
    const seenAtPoll: string[] = []
    const { create, until } = startEngine(disk, async (context) => {
      await context.submitted(JOB)
      seenAtPoll.push(...disk.events.map(({ type }) => type))
      return DONE
    })
    await create('r', oneStep)
    await until('r', ({ status }) => status === 'succeeded')
    expect(seenAtPoll.at(-1)).toBe('task:submitted')
  })

  it('is polled on after a crash, not handed in again', async () => {
    const disk = createMemoryDisk()
    const first = startEngine(disk, async (context) => {
      await context.submitted(JOB)
      return deaf(context)
    })
    await first.create('r', oneStep)
    await first.until('r', (run) => theTask(run).job !== null)
    const found: unknown[] = []
    const second = startEngine(disk, async ({ job }) => {
      found.push(job)
      return DONE
    })
    await takeUpAfterCrash(second)
    await second.engine.command('r', resumeRun)
    const done = await second.until('r', ({ status }) => status === 'succeeded')
    expect(found).toEqual([JOB])
    expect(theTask(done).job).toBeNull()
  })

  it('has the same key in every try until it has failed, and then another', async () => {
    const disk = createMemoryDisk()
    const keys: string[] = []
    const note: StepRunner = async ({ idempotencyKey }) => {
      keys.push(idempotencyKey)
      if (keys.length === 2) throw new Error('refused')
      return keys.length === 1 ? new Promise(() => undefined) : DONE
    }
    await startEngine(disk, note).create('r', oneStep)
    const second = startEngine(disk, note)
    await takeUpAfterCrash(second)
    await second.engine.command('r', resumeRun)
    await second.until('r', ({ status }) => status === 'failed')
    await second.engine.command('r', retryTasks({}))
    await second.until('r', ({ status }) => status === 'succeeded')
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('is let go of when its run is cancelled', async () => {
    const { create, until, engine } = startEngine(createMemoryDisk(), async (context) => {
      await context.submitted(JOB)
      return endless(context)
    })
    await create('r', oneStep)
    await until('r', (run) => theTask(run).job !== null)
    await engine.command('r', cancelRun)
    const ended = await until('r', ({ status }) => status === 'cancelled')
    expect(theTask(ended).job).toBeNull()
  })
})
