import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands on the bare window's page, for whoever waits until it can be used. */
export const BARE_BOX = 'What is the show about?'

const MAIN = `
import { app, BrowserWindow, protocol } from 'electron'
const page = ${JSON.stringify(`<!doctype html><title>Bare</title><textarea aria-label="${BARE_BOX}"></textarea>`)}
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.whenReady().then(async () => {
  protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html' } }))
  const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } })
  await window.loadURL('app://callboard/index.html')
})
app.on('window-all-closed', () => app.quit())
`

/**
 * The least that an app with a window of its own can be: a scheme, a window, a page with a box to write in.
 *
 * What it takes to launch is the host's own time; no app on this host can be faster.
 *
 * @returns its folder, inside `folder`
 */
export function writeBareApp(folder: string): string {
  const place = join(folder, 'bare-app')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{ "name": "bare", "type": "module", "main": "main.js" }')
  writeFileSync(join(place, 'main.js'), MAIN)
  return place
}
