import { onTestFinished } from 'vitest'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { openTestStudio, type TestStudio } from './studio.ts'

export interface ReportingHost {
  readonly studio: TestStudio
  readonly url: string
  close(): Promise<void>
}

/** A host that programs report to; it can be closed in the middle of a test and started again on the same folder. */
export async function startReportingHost(dataDir: string, port = 0): Promise<ReportingHost> {
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
