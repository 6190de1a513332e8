import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { type Desktop, launchDesktop } from '../../support/desktop.ts'
import { inPage, pitch, promptBox, stepCards, test } from './callboard.ts'

const PROJECT = resolve(import.meta.dirname, '../../..')
/** Writes boxes to the standard error instead of showing them: nobody is there to close them. */
const TOLD_BOXES = join(import.meta.dirname, 'told-boxes.cjs')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'callboard-desktop-'))

/** Starts the app beside the one that runs, and gives its exit code and what it wrote. */
async function startAgain(dataDir: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const electron: unknown = createRequire(import.meta.url)('electron')
  const words = ['-r', TOLD_BOXES, PROJECT, '--no-sandbox', `--data-dir=${dataDir}`, ...args]
  const child = spawn(String(electron), words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

const told = async (desktop: Desktop) => (await desktop.effects()).notifications.map(({ title }) => title)

test('a second start brings the window forward, and ends with 0', async ({ desktop }) => {
  const window = await desktop.app.browserWindow(desktop.page)
  await window.evaluate((shown) => shown.minimize())
  expect((await startAgain(desktop.dataDir)).code).toBe(0)
  await expect.poll(() => window.evaluate((shown) => [shown.isMinimized(), shown.isFocused()])).toEqual([false, true])
})

test('a second start with a prompt begins a production in the first', async ({ desktop }) => {
  await promptBox(desktop.page).waitFor()
  expect((await startAgain(desktop.dataDir, '--prompt=A village choir finds its songs come true')).code).toBe(0)
  await expect(stepCards(desktop.page)).toHaveCount(8)
})

test('a second start with a link leads to its show in the first, with the window in front', async ({ desktop }) => {
  await pitch(desktop.page, 'A village choir finds its songs come true')
  const runId = /^#\/run\/(\w+)/.exec(await inPage<string>(desktop, 'return location.hash'))?.[1] ?? ''
  await desktop.page.getByRole('link', { name: 'Home' }).click()
  const window = await desktop.app.browserWindow(desktop.page)
  await window.evaluate((shown) => shown.minimize())
  expect((await startAgain(desktop.dataDir, `callboard://run/${runId}/trailer`)).code).toBe(0)
  await expect.poll(() => inPage(desktop, 'return location.hash')).toBe(`#/run/${runId}/trailer`)
  expect(await window.evaluate((shown) => [shown.isMinimized(), shown.isFocused()])).toEqual([false, true])
})

test('a prompt that cannot be used is told in a box, and the app stays open', async ({ desktop }) => {
  await desktop.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      Object.assign(globalThis, { toldBox: args.at(-1) })
      return { response: 0, checkboxChecked: false }
    }
  })
  expect((await startAgain(desktop.dataDir, `--prompt=${'x'.repeat(20_000)}`)).code).toBe(0)
  const toldBox = () => desktop.app.evaluate(() => (globalThis as { readonly toldBox?: unknown }).toldBox)
  await expect.poll(toldBox).toMatchObject({
    message: 'The production was not begun',
    detail: expect.stringMatching(/4000|4,000/),
  })
  await expect(promptBox(desktop.page)).toBeVisible()
})

test('a prompt at the start begins a production at once', async () => {
  const desktop = await launchDesktop({ args: ['--prompt=Two rival chefs share one food truck'] })
  await expect(stepCards(desktop.page)).toHaveCount(8)
  expect(await desktop.close()).toBe(0)
})

test('what was under way when the app was quit goes on at the next start', async () => {
  const dataDir = freshFolder()
  const first = await launchDesktop({ dataDir })
  await first.lookAway()
  await pitch(first.page, 'A lighthouse that answers every letter it gets', 2)
  await expect.poll(() => told(first)).toContain('Character Seeds done')
  const before = await told(first)
  expect(await first.close()).toBe(0)

  const second = await launchDesktop({ dataDir })
  await second.lookAway()
  await expect.poll(() => told(second), { timeout: 90_000 }).not.toEqual([])
  // What was finished before is not done again, and so not told again.
  expect((await told(second)).filter((title) => before.includes(title))).toEqual([])
  expect(await second.close()).toBe(0)
})

test('the window opens where it was closed', async () => {
  const dataDir = freshFolder()
  const place = { x: 60, y: 80, width: 1200, height: 800 }
  const first = await launchDesktop({ dataDir })
  await (await first.app.browserWindow(first.page)).evaluate((window, bounds) => window.setBounds(bounds), place)
  await first.close()
  const second = await launchDesktop({ dataDir })
  const window = await second.app.browserWindow(second.page)
  expect(await window.evaluate((shown) => shown.getBounds())).toEqual(place)
  await second.close()
})

test('a page whose process dies is loaded again, and shows what it showed', async ({ desktop }) => {
  await pitch(desktop.page, 'Six strangers inherit one lighthouse')
  const window = await desktop.app.browserWindow(desktop.page)
  await window.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer())
  await expect.poll(desktop.output).toContain('the page crashed and is loaded again')
  const cards = "document.querySelectorAll('ol[aria-label=Steps] article').length"
  const shown = () =>
    window.evaluate(
      ({ webContents }, code) => (webContents.isCrashed() ? 0 : webContents.executeJavaScript(code)),
      cards,
    )
  await expect.poll(shown).toBe(8)
})

test('a data folder that cannot be one is said in one line, and the app ends with 2', async () => {
  const file = join(freshFolder(), 'a-file')
  writeFileSync(file, '')
  const { code, output } = await startAgain(file)
  expect(output).toMatch(/^callboard: cannot start: The data folder cannot be written: .*\(DATA_DIR_UNWRITABLE\)$/m)
  expect(output).toMatch(/^box: Callboard cannot start: The data folder cannot be written: /m)
  expect(code).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe('')
})

test('a data folder that another host uses is said so, and left alone', async () => {
  const dataDir = freshFolder()
  const host = spawn(process.execPath, [join(PROJECT, 'out/main/cli.js'), 'serve', '--json', '--data-dir', dataDir])
  await once(host.stdout, 'data')
  const { code, output } = await startAgain(dataDir)
  expect(output).toMatch(/^box: Callboard cannot start: .*already uses this data folder/m)
  expect(code).toBe(2)
  host.kill()
  await once(host, 'exit')
})

test('a database of a newer Callboard is refused, and stays what it is', async () => {
  const dataDir = freshFolder()
  const file = join(dataDir, 'callboard.db')
  const newer = new Database(file)
  newer.pragma('user_version = 999999')
  newer.close()
  const { code, output } = await startAgain(dataDir)
  expect(output).toMatch(/^callboard: cannot start: .*\(DATABASE_NEWER\)$/m)
  expect(code).toBe(2)
  const after = new Database(file, { readonly: true })
  expect(after.pragma('user_version', { simple: true })).toBe(999_999)
  after.close()
})
