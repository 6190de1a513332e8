import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** An application of a few lines: file names and their content. */
export type TinyApp = Readonly<Record<string, string>>

/** The parts of a tiny application that a test may want otherwise. */
export interface TinyParts {
  readonly imports?: string
  /** Runs as the main file is evaluated. */
  readonly first?: string
  /** The privileges that the scheme is registered with. */
  readonly privileges?: string
  readonly preferences?: string
  /** Runs when the window is there, before it loads. */
  readonly beforeLoad?: string
  readonly address?: string
  readonly policy?: string
  /** Runs when the window has loaded. */
  readonly afterLoad?: string
  /** The preload script; null for none where one is named. */
  readonly preload?: string | null
  /** An expression whose value the page reports. */
  readonly outcome?: string
}

/** A sound application, but for the given parts: it loads a page, writes what the page reports, and quits. */
export function tinyApp(parts: TinyParts = {}): TinyApp {
  const {
    imports = 'app, BrowserWindow, protocol',
    privileges = '{ standard: true, secure: true, supportFetchAPI: true }',
    address = 'app://callboard/index.html',
    policy = "default-src 'self'",
    preload = "require('electron').contextBridge.exposeInMainWorld('api', { answer: 42 })",
    outcome = "'the API is ' + typeof window.api",
  } = parts
  return {
    'package.json': '{ "name": "tiny", "type": "module", "main": "main.js" }',
    'main.js': `
      import { ${imports} } from 'electron'
      const page = '<!doctype html><title>Tiny</title><script src="page.js"></script>'
      protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: ${privileges} }])
      ${parts.first ?? ''}
      app.whenReady().then(async () => {
        protocol.handle('app', async ({ url }) => {
          const isPage = url.endsWith('.html')
          const type = isPage ? 'text/html' : 'text/javascript'
          const script = ${JSON.stringify(`window.outcome = (async () => ${outcome})().catch(String)`)}
          const headers = { 'content-type': type, 'content-security-policy': ${JSON.stringify(policy)} }
          return new Response(isPage ? page : script, { headers })
        })
        const preload = import.meta.dirname + '/preload.cjs'
        const window = new BrowserWindow({ webPreferences: { preload, ${parts.preferences ?? ''} } })
        ${parts.beforeLoad ?? ''}
        await window.loadURL('${address}')
        ${parts.afterLoad ?? ''}
        console.error('page:', await window.webContents.executeJavaScript('window.outcome'))
        app.quit()
      })`,
    ...(preload === null ? {} : { 'preload.cjs': preload }),
  }
}

/** Writes an application into a folder, runs it to its end, and gives its exit code and what it said. */
export async function runTinyApp(app: TinyApp, folder: string): Promise<{ code: number | null; said: string }> {
  for (const [name, content] of Object.entries(app)) {
    const file = join(folder, 'app', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const electron: unknown = createRequire(import.meta.url)('electron')
  const args = [join(folder, 'app'), `--user-data-dir=${join(folder, 'data')}`, '--no-sandbox']
  const child = spawn(String(electron), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  await once(child, 'close')
  return { code: child.exitCode, said }
}
