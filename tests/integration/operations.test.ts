import { describe, expect, it } from 'vitest'
import { stepOf } from '../../src/shared/domain/run.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

describe('work that another program reports', () => {
  it('is a run of its own, with its steps, from start to result', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const { runId } = await call('operation.start', {
      operationId: 'nightly-import',
      steps: ['fetch', 'convert', 'load'],
    })
    expect(runId).toBe('nightly-import')
    await call('operation.update', { operationId: 'nightly-import', currentStep: 'fetch', message: '3 files' })
    await call('operation.update', { operationId: 'nightly-import', currentStep: 2, fraction: 0.5 })
    const during = studio.board.runs[runId]
    expect(during?.steps.map((step) => step.status)).toEqual(['succeeded', 'running', 'pending'])
    expect(studio.live.all()[`${runId}/s2`]).toEqual({ fraction: 0.5 })
    await call('operation.complete', { operationId: 'nightly-import', result: { rows: 7 } })
    const after = studio.board.runs[runId]
    expect(after?.status).toBe('succeeded')
    expect(after?.output).toEqual({ rows: 7 })
    expect(after?.steps.every((step) => step.status === 'succeeded')).toBe(true)
    expect(studio.live.all()).toEqual({})
    await studio.close()
  })

  it('says which step failed, and why', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const { runId } = await call('operation.start', { operationId: 'Ein Übertrag / 2', steps: 2 })
    expect(runId).toMatch(/^op-[0-9a-f]{16}$/)
    await call('operation.update', { operationId: 'Ein Übertrag / 2', currentStep: 1 })
    await call('operation.fail', { operationId: 'Ein Übertrag / 2', error: 'no such host' })
    expect(studio.board.runs[runId]).toMatchObject({ status: 'failed', error: { message: 'no such host' } })
    expect(studio.board.runs[runId]?.steps.map((step) => step.status)).toEqual(['failed', 'pending'])
    await studio.close()
  })

  it('counts rounds of a step that is entered again, and takes steps that were not named before', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const { runId } = await call('operation.start', { operationId: 'loop', steps: ['draft', 'review'] })
    for (const currentStep of ['draft', 'review', 'draft', 'review', 'draft', 'ship it']) {
      await call('operation.update', { operationId: 'loop', currentStep })
    }
    const run = studio.board.runs[runId]
    expect(run && stepOf(run, 's1')?.tasks[0]?.attempts).toBe(3)
    expect(run?.steps.map((step) => step.plan.title)).toEqual(['draft', 'review', 'ship it'])
    await studio.close()
  })

  it('refuses reports on operations that are not under way, and pausing what runs elsewhere', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const nobody = { operationId: 'nobody', currentStep: 1 }
    await expect(call('operation.update', nobody)).rejects.toMatchObject({ code: 'OPERATION_NOT_FOUND' })
    const { runId } = await call('operation.start', { operationId: 'a', steps: 1 })
    await expect(call('run.pause', { runId })).rejects.toMatchObject({ code: 'RUN_STATE' })
    await expect(call('operation.update', { operationId: 'a', currentStep: 9 })).rejects.toMatchObject({
      code: 'STEP_NOT_FOUND',
    })
    await call('run.cancel', { runId })
    expect(studio.board.runs[runId]?.status).toBe('cancelled')
    await expect(call('operation.beat', { operationId: 'a' })).rejects.toMatchObject({ code: 'OPERATION_NOT_FOUND' })
    await studio.close()
  })

  it('waits as “lost contact” after a restart of Callboard, and goes on when it is heard of again', async () => {
    const dataDir = tempDir()
    const first = await openTestStudio(dataDir)
    const { runId } = await first.dispatch.call('operation.start', { operationId: 'long', steps: ['a', 'b'] })
    await first.dispatch.call('operation.update', { operationId: 'long', currentStep: 'a' })
    await first.close()

    const second = await openTestStudio(dataDir)
    const lost = second.board.runs[runId]
    expect(lost).toMatchObject({ status: 'paused', pauseReason: 'lost-contact' })
    expect(lost?.steps[0]?.counts.active).toBe(0)
    await second.dispatch.call('operation.update', { operationId: 'long', currentStep: 'a' })
    const back = second.board.runs[runId]
    expect(back).toMatchObject({ status: 'running', pauseReason: null })
    expect(back?.steps[0]?.tasks[0]?.attempts).toBe(1)
    await second.close()
  })

  it('begins a run of its own for an operation that ended and is started again', async () => {
    const studio = await openTestStudio(tempDir())
    const { call } = studio.dispatch
    const operation = { operationId: 'daily', steps: 1 }
    const first = await call('operation.start', operation)
    expect(await call('operation.start', operation)).toEqual(first)
    await call('operation.complete', { operationId: 'daily' })
    const second = await call('operation.start', operation)
    expect(second.runId).toBe('daily--2')
    await studio.close()
  })
})
