import { expect, it } from 'vitest'
import { pauseRun, retryTasks } from '../../../../src/main/engine/commands.ts'
import type { StepRunner } from '../../../../src/main/engine/ports.ts'
import { CallboardError } from '../../../../src/shared/contract/errors.ts'
import type { PipelinePlan } from '../../../../src/shared/domain/pipeline.ts'
import type { Run, Task } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'
import { createMemoryDisk, startEngine } from '../../../support/memory-engine.ts'

const oneStep: PipelinePlan = {
  ...smallPlan,
  steps: smallPlan.steps.slice(0, 1).map((step) => ({ ...step, retry: { attempts: 3, baseMs: 1000, maxMs: 9000 } })),
}

const theTask = (run: Run): Task => {
  const task = run.steps[0]?.tasks[0]
  if (!task) throw new Error('there is no task')
  return task
}

/** Fails once in a way that may pass, then works. */
function failsOnce(): StepRunner {
  let tries = 0
  return async () => {
    tries += 1
    if (tries === 1) throw new CallboardError('MEDIA_WORKER_DIED', 'The drawing stopped.')
    return { output: 'done', files: [], items: [] }
  }
}

const waits = (run: Run): boolean => theTask(run).retryAt !== null

it('tries at once what waits for its next try, without the clock moving', async () => {
  const it = startEngine(createMemoryDisk(), failsOnce())
  await it.create('r', oneStep)
  await it.until('r', waits)
  await it.engine.command('r', retryTasks({ step: oneStep.steps[0]?.id }, { seed: 5 }))
  const run = await it.until('r', ({ status }) => status === 'succeeded')
  expect(theTask(run)).toMatchObject({ attempts: 2, retryAt: null, edit: { seed: 5 } })
})

it('of a paused show it goes on with it', async () => {
  const it = startEngine(createMemoryDisk(), failsOnce())
  await it.create('r', oneStep)
  await it.until('r', waits)
  await it.engine.command('r', pauseRun(false))
  await it.until('r', ({ status }) => status === 'paused')
  await it.engine.command('r', retryTasks({}))
  await it.until('r', ({ status }) => status === 'succeeded')
})
