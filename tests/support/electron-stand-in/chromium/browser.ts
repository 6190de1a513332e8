import { type ChildProcess, spawn } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { findBrowser } from '../../../../scripts/browser.mjs'
import { refuse } from '../core/loud.ts'
import { CdpConnection } from './cdp.ts'
import { profileIsFree } from './profile.ts'
import { serveSchemes } from './scheme-server.ts'
import { schemes } from './schemes.ts'

/** The Chromium that shows the application's windows. */
export interface Browser {
  readonly connection: CdpConnection
  readonly process: ChildProcess
  /** Where the DevTools protocol is spoken, for Playwright. */
  readonly endpoint: string
}

/**
 * Starts Chromium without a page, as Electron has none before the first window.
 *
 * The resolver's rules lead the application's schemes to their server and cut off the network: nothing that a test
 * loads can come from outside.
 */
export async function startBrowser(profile: string, switches: readonly string[]): Promise<Browser> {
  const binary = findBrowser() ?? refuse('there is no Chromium; name one with CALLBOARD_CHROMIUM')
  const port = await serveSchemes()
  const rules = [
    ...[...schemes.keys()].map((scheme) => `MAP *.${scheme}.localhost:80 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ]
  await profileIsFree(profile)
  const child = spawn(
    binary,
    [
      '--headless=new',
      '--no-sandbox',
      '--remote-debugging-port=0',
      // What we say goes through the pipe; Chromium ends when that closes, so it does not outlive a process that was killed.
      '--remote-debugging-pipe',
      '--no-startup-window',
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--use-mock-keychain',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--force-color-profile=srgb',
      // Electron's main process hears that a page closed its port; from outside, only the page can tell.
      '--enable-blink-features=MessagePortCloseEvent',
      ...switches,
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const endpoint = await endpointOf(child)
  const [, , , to, from] = child.stdio
  if (!(to instanceof Writable && from instanceof Readable)) return refuse('Chromium has no pipes')
  return { connection: new CdpConnection(to, from), process: child, endpoint }
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (!endpoint) return
      // What Chromium says from here on is of no use; it is read, so that the pipe does not fill up.
      child.stderr?.off('data', listen).resume()
      resolve(endpoint)
    }
    child.stderr?.on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`stand-in: Chromium ended with ${code}\n${said}`)))
  })
}
