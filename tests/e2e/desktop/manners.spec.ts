import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { type Desktop, launchDesktop } from '../../support/desktop.ts'
import { inPage, pitch, promptBox, stepCards, test } from './callboard.ts'

const PROMPT = 'A lighthouse that answers every letter it gets'

const isShown = async (desktop: Desktop) => {
  const window = await desktop.app.browserWindow(desktop.page)
  return window.evaluate((shown) => (shown.isDestroyed() ? 'closed' : shown.isVisible() ? 'shown' : 'hidden'))
}
const closeWindow = async (desktop: Desktop) => {
  const window = await desktop.app.browserWindow(desktop.page)
  await window.evaluate((shown) => shown.close())
}
/** Puts a person before the app who answers its questions in this way, and keeps what they were asked. */
const answerWith = (desktop: Desktop, answer: string) =>
  desktop.app.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      const asked = args.at(-1) as { readonly message: string; readonly buttons: readonly string[] }
      Object.assign(globalThis, { asked: asked.message })
      return { response: asked.buttons.indexOf(button), checkboxChecked: false }
    }
  }, answer)
const asked = (desktop: Desktop) =>
  desktop.app.evaluate(() => (globalThis as { readonly asked?: string }).asked ?? null)
const hash = (desktop: Desktop) => inPage<string>(desktop, 'return location.hash')

test('what runs is seen in the tray and in the taskbar, and keeps the machine awake until it rests', async ({
  desktop,
}) => {
  expect(await desktop.effects()).toMatchObject({ keptAwake: [], progress: [] })
  expect((await desktop.effects()).trayMenus.at(-1)?.[0]).toBe('Nothing in production')
  await pitch(desktop.page, PROMPT, 2)
  await expect.poll(async () => (await desktop.effects()).trayTips.at(-1)).toMatch(/^.+, \d+ %/)
  await expect.poll(async () => (await desktop.effects()).progress.at(-1)).toMatchObject({ mode: 'normal' })
  expect((await desktop.effects()).keptAwake).toEqual(['prevent-app-suspension'])

  await desktop.page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect
    .poll(async () => (await desktop.effects()).progress.at(-1), { timeout: 60_000 })
    .toMatchObject({ mode: 'paused' })
  const { trayTips, trayMenus, keptAwake } = await desktop.effects()
  expect(trayTips.at(-1)).toMatch(/, paused$/)
  expect(trayMenus.at(-1)?.[0]).toMatch(/ · \d+ % · paused$/)
  expect(keptAwake).toEqual(['prevent-app-suspension', 'stopped'])
})

test('closing the window in the middle leaves the work in the tray, and says so once', async ({ desktop }) => {
  await pitch(desktop.page, PROMPT, 2)
  await closeWindow(desktop)
  expect(await isShown(desktop)).toBe('hidden')
  const explained = async () => {
    const titles = (await desktop.effects()).notifications.map(({ title }) => title)
    return titles.filter((title) => title === 'Callboard goes on in the tray').length
  }
  expect(await explained()).toBe(1)
  await desktop.app.evaluate(({ app }) => app.emit('activate'))
  expect(await isShown(desktop)).toBe('shown')
  await closeWindow(desktop)
  expect(await isShown(desktop)).toBe('hidden')
  expect(await explained()).toBe(1)
  await expect(stepCards(desktop.page)).toHaveCount(8)
})

test('closing the window at rest ends the app', async () => {
  const desktop = await launchDesktop()
  await promptBox(desktop.page).waitFor()
  const ended = new Promise<number | null>((resolve) => desktop.app.process().once('exit', (code) => resolve(code)))
  // The answer to this may be cut off by the end itself.
  await closeWindow(desktop).catch(() => undefined)
  expect(await ended).toBe(0)
})

test('quitting in the middle is asked about, and goes on in the tray where it was not meant', async ({ desktop }) => {
  await pitch(desktop.page, PROMPT, 2)
  await answerWith(desktop, 'Keep running')
  await desktop.app.evaluate(({ app }) => app.quit())
  await expect.poll(() => asked(desktop)).toMatch(/^“.+” is still in production$/)
  await expect.poll(() => isShown(desktop)).toBe('hidden')
  await expect(stepCards(desktop.page)).toHaveCount(8)
})

test('a system that ends is not held up by a question', async () => {
  const desktop = await launchDesktop()
  await pitch(desktop.page, PROMPT, 2)
  const child = desktop.app.process()
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a machine that is shut down is not held up either', async () => {
  const desktop = await launchDesktop()
  await pitch(desktop.page, PROMPT, 2)
  await answerWith(desktop, 'Keep running')
  const ended = new Promise<number | null>((resolve) => desktop.app.process().once('exit', (code) => resolve(code)))
  await desktop.app.evaluate(({ app, powerMonitor }) => {
    powerMonitor.emit('shutdown', { preventDefault() {} })
    setImmediate(() => app.quit())
  })
  expect(await ended).toBe(0)
})

test('a link leads to its show, and one that is not ours leads nowhere', async ({ desktop }) => {
  await pitch(desktop.page, PROMPT)
  const runId = /^#\/run\/(\w+)/.exec(await hash(desktop))?.[1] ?? ''
  await desktop.page.getByRole('link', { name: 'Home' }).click()
  const open = (link: string) =>
    desktop.app.evaluate(({ app }, url) => app.emit('open-url', { preventDefault() {} }, url), link)
  await open('callboard://quit/now')
  await expect.poll(desktop.output).toContain('refused a link: callboard://quit/now')
  expect(await hash(desktop)).toBe('#/')
  await open(`callboard://run/${runId}/portrait`)
  await expect.poll(() => hash(desktop)).toBe(`#/run/${runId}/portrait`)
})

test('the menu does what the keys of the page do', async ({ desktop }) => {
  await promptBox(desktop.page).waitFor()
  const choose = (id: string) =>
    desktop.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), `command:${id}`)
  await choose('palette')
  await expect(desktop.page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
  await desktop.page.keyboard.press('Escape')
  await choose('settings')
  await expect.poll(() => hash(desktop)).toBe('#/settings')
})

test('the data folder is shown by the settings, and opened in the file manager', async ({ desktop }) => {
  await desktop.app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { asked: path })
      return ''
    }
  })
  await inPage(desktop, "location.hash = '#/settings'")
  await desktop.page.getByRole('button', { name: 'Open the folder' }).click()
  await expect.poll(() => asked(desktop)).toBe(desktop.dataDir)
  // Named at the start, so nothing here can change it.
  await expect(desktop.page.getByRole('button', { name: 'Change…' })).toHaveCount(0)
})

test('who wants nothing to go on by itself finds the show paused at the next start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-desktop-'))
  const first = await launchDesktop({ dataDir })
  await pitch(first.page, PROMPT, 2)
  expect(await first.close()).toBe(0)
  const kept = new Database(join(dataDir, 'callboard.db'))
  kept.prepare("INSERT INTO setting (key, value) VALUES ('start.resume', 'false')").run()
  kept.close()

  const second = await launchDesktop({ dataDir })
  await expect.poll(async () => (await second.effects()).trayTips.at(-1)).toMatch(/, paused$/)
  await expect(second.page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible()
  // Nothing runs, so nobody is asked.
  expect(await second.close()).toBe(0)
})
