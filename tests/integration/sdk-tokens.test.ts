import { describe, expect, it } from 'vitest'
import { createTracker } from '../../src/sdk/index.ts'
import { startReportingHost } from '../support/reporting-host.ts'
import { tempDir } from '../support/temp-dir.ts'

describe('a program with a token of its own', () => {
  it('needs no more than a token that may report, and an address', async () => {
    const { studio, url } = await startReportingHost(tempDir())
    const { token } = await studio.dispatch.call('token.create', { name: 'nightly', scope: 'report' })
    const tracker = createTracker({ url, token })
    await tracker.startOperation('far', 1)
    await tracker.failOperation('far', new Error('no such host'))
    expect(studio.board.runs.far).toMatchObject({ status: 'failed', error: { message: 'no such host' } })
    await tracker.close()
  })

  it('is told with a code what the host refuses', async () => {
    const { studio, url } = await startReportingHost(tempDir())
    const { token } = await studio.dispatch.call('token.create', { name: 'looker', scope: 'watch' })
    const watcher = createTracker({ url, token })
    await expect(watcher.startOperation('a', 1)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await watcher.close()
    const stranger = createTracker({ url, token: 'not-a-token' })
    await expect(stranger.startOperation('a', 1)).rejects.toMatchObject({ code: 'NOT_AUTHENTICATED' })
    await stranger.close()
    expect(studio.events).toEqual([])
  })
})
