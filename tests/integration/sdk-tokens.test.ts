import { describe, expect, it, onTestFinished } from 'vitest'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { createTracker } from '../../src/sdk/index.ts'
import { openTestStudio, type TestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

interface TestHost {
  readonly studio: TestStudio
  readonly url: string
  close(): Promise<void>
}

async function startTestHost(dataDir: string, port = 0): Promise<TestHost> {
  const studio = await openTestStudio(dataDir)
  const host = await startBrowserHost({ studio, host: '127.0.0.1', port, pageRoot: dataDir })
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await host.close()
    await studio.close()
  }
  onTestFinished(close)
  return { studio, url: host.info.url, close }
}

describe('a program with a token of its own', () => {
  it('needs no more than a token that may report, and an address', async () => {
    const { studio, url } = await startTestHost(tempDir())
    const { token } = await studio.dispatch.call('token.create', { name: 'nightly', scope: 'report' })
    const tracker = createTracker({ url, token })
    await tracker.startOperation('far', 1)
    await tracker.failOperation('far', new Error('no such host'))
    expect(studio.board.runs.far).toMatchObject({ status: 'failed', error: { message: 'no such host' } })
    await tracker.close()
  })

  it('is told with a code what the host refuses', async () => {
    const { studio, url } = await startTestHost(tempDir())
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
