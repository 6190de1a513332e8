import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTracker } from '../../src/sdk/index.ts'
import { startReportingHost } from '../support/reporting-host.ts'
import type { TestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const stepStates = (studio: TestStudio, runId: string) =>
  studio.board.runs[runId]?.steps.map((step) => [step.plan.title, step.status])

describe('a program that reports with the SDK', () => {
  it('finds the host of its data folder, and every call is in the journal when it settles', async () => {
    const dataDir = tempDir()
    const { studio } = await startReportingHost(dataDir)
    const tracker = createTracker({ dataDir })
    await tracker.startOperation('import', ['fetch', 'load'])
    expect(studio.board.runs.import?.status).toBe('running')
    await tracker.updateProgress('import', 'load', 'half of it', 0.5)
    expect(stepStates(studio, 'import')).toEqual([
      ['fetch', 'succeeded'],
      ['load', 'running'],
    ])
    expect(studio.live.all()['import/s2']).toEqual({ fraction: 0.5, message: 'half of it' })
    await tracker.completeOperation('import', { rows: 7 })
    expect(studio.board.runs.import).toMatchObject({ status: 'succeeded', output: { rows: 7 } })
    await tracker.close()
  })

  it('may call before the host is there: calls wait, and are done in their order', async () => {
    const dataDir = tempDir()
    const tracker = createTracker({ dataDir })
    const steps = Array.from({ length: 40 }, (_, index) => `step ${index + 1}`)
    const calls = [
      tracker.startOperation('early', steps),
      ...steps.map((step) => tracker.updateProgress('early', step)),
      tracker.completeOperation('early'),
    ]
    const { studio } = await startReportingHost(dataDir)
    await Promise.all(calls)
    const started = studio.events.filter((event) => event.type === 'step:started').map((event) => event.data)
    expect(started).toEqual(steps.map((_, index) => ({ stepId: `s${index + 1}` })))
    expect(studio.board.runs.early?.status).toBe('succeeded')
    await tracker.close()
  })

  it('goes on where it was when the host is started again elsewhere', async () => {
    const dataDir = tempDir()
    const first = await startReportingHost(dataDir)
    const tracker = createTracker({ dataDir })
    await tracker.startOperation('long', ['a', 'b'])
    await tracker.updateProgress('long', 'a')
    await first.close()
    const next = tracker.updateProgress('long', 'b')
    const second = await startReportingHost(dataDir)
    expect(second.studio.board.runs.long).toMatchObject({ status: 'paused', pauseReason: 'lost-contact' })
    await next
    expect(second.studio.board.runs.long?.status).toBe('running')
    expect(stepStates(second.studio, 'long')).toEqual([
      ['a', 'succeeded'],
      ['b', 'running'],
    ])
    await tracker.close()
  })

  it('keeps its call for its own host while another program answers at the address that a dead one left', async () => {
    const dataDir = tempDir()
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
    const other = createServer((_request, response) => {
      ask()
      response.writeHead(404).end('nothing here')
    })
    await once(other.listen(0, '127.0.0.1'), 'listening')
    const { port } = other.address() as AddressInfo
    const tokenFile = join(dataDir, 'token')
    writeFileSync(tokenFile, 'of-the-dead')
    writeFileSync(join(dataDir, 'server.json'), JSON.stringify({ url: `http://127.0.0.1:${port}/`, tokenFile }))
    const tracker = createTracker({ dataDir })
    const call = tracker.startOperation('a', 1)
    await asked
    other.close()
    const { studio } = await startReportingHost(dataDir)
    await call
    expect(studio.board.runs.a?.status).toBe('running')
    await tracker.close()
  })

  it('says at once that an address or a token cannot be one', () => {
    expect(() => createTracker({ url: 'ftp://x/' })).toThrow(TypeError)
    expect(() => createTracker({ url: 'http://127.0.0.1:1/', token: 'two words' })).toThrow(TypeError)
  })
})
