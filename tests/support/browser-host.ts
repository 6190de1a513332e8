import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BrowserHost, type BrowserHostOptions, startBrowserHost } from '../../src/main/server/browser-host.ts'
import type { Meddle } from './fake-generators.ts'
import { openTestStudio, type TestStudio } from './studio.ts'
import { tempDir } from './temp-dir.ts'

export interface TestHost {
  readonly host: BrowserHost
  readonly studio: TestStudio
  readonly port: number
  readonly dataDir: string
  readonly token: string
  /** The ticket of a new link. */
  newTicket(): string
}

type HostParts = Pick<BrowserHostOptions, 'clock' | 'bounds'>

/** A browser host in this process, in a folder of its own, on a studio whose work takes no time and a page of two files. */
export async function openTestHost(
  root: string,
  meddle?: Meddle,
  parts: HostParts = {},
): Promise<TestHost & { close(): Promise<void> }> {
  const pageRoot = join(root, 'page')
  mkdirSync(join(pageRoot, 'assets'), { recursive: true })
  writeFileSync(join(pageRoot, 'index.html'), '<title>Callboard</title>')
  writeFileSync(join(pageRoot, 'assets', 'index-abc.js'), '0123456789')
  writeFileSync(join(root, 'secret.json'), '"secret"')
  const dataDir = join(root, 'data')
  const studio = await openTestStudio(dataDir, meddle)
  const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot, ...parts })
  return {
    host,
    studio,
    port: host.info.port,
    dataDir,
    token: readFileSync(host.info.tokenFile, 'utf8').trim(),
    newTicket: () => host.newLink().split('#ticket=')[1] ?? '',
    async close() {
      await host.close()
      await studio.close()
    },
  }
}

/** Such a host for one test; it is closed when the test has ended. */
export async function startTestHost(meddle?: Meddle, parts?: HostParts): Promise<TestHost> {
  const test = await openTestHost(tempDir(), meddle, parts)
  onTestFinished(test.close)
  return test
}
