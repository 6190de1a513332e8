import { join } from 'node:path'
import { expect } from '@playwright/test'
import { inPage, promptBox, test } from './callboard.ts'

const PRELOAD = join(import.meta.dirname, '../../../out/preload/index.cjs')

/** What the page may ask, by name, with what it gives where it gives anything. */
const ASKED = ['dataFolder()', "revealArtifact('a1')", "exportShow('r1')"] as const

const WRONG = ['undefined', 'null', '7', 'true', '[]', '{}', "''", "['a1']", "{ id: 'a1' }", 'new Date()', 'new Map()']

test.describe('what the page gives', () => {
  for (const wrong of WRONG) {
    test(`is refused by name where it is ${wrong}`, async ({ sharedDesktop: desktop }) => {
      const answers = await inPage<{ ok: boolean; error: { code: string } }[]>(
        desktop,
        `return [await window.callboard.revealArtifact(${wrong}), await window.callboard.exportShow(${wrong})]`,
      )
      expect(answers.map(({ ok, error }) => [ok, error.code])).toEqual([
        [false, 'BAD_INPUT'],
        [false, 'BAD_INPUT'],
      ])
    })
  }

  test('is refused where it is 2 MiB', async ({ sharedDesktop: desktop }) => {
    const answers = await inPage<{ error: { code: string; message: string } }[]>(
      desktop,
      `const long = 'x'.repeat(2 ** 21)
      return [await window.callboard.revealArtifact(long), await window.callboard.exportShow(long)]`,
    )
    const error = { code: 'BAD_INPUT', message: 'That is longer than 1 MiB.' }
    expect(answers).toEqual([
      { ok: false, error },
      { ok: false, error },
    ])
  })

  test('is said to be nowhere where it is an id of nothing', async ({ sharedDesktop: desktop }) => {
    const answers = await inPage<{ error: { code: string } }[]>(
      desktop,
      "return [await window.callboard.revealArtifact('../token'), await window.callboard.exportShow('../token')]",
    )
    expect(answers.map(({ error }) => error.code)).toEqual(['ARTIFACT_NOT_FOUND', 'RUN_NOT_FOUND'])
  })
})

test('a frame within the page has nothing of what the page was given', async ({ sharedDesktop: desktop }) => {
  const given = await inPage<string>(
    desktop,
    `const frame = document.createElement('iframe')
    document.body.append(frame)
    const given = typeof frame.contentWindow.callboard
    frame.remove()
    return given`,
  )
  expect(given).toBe('undefined')
})

test('another window, though it shows our page, is answered nothing and has no line', async ({ desktop }) => {
  await expect(promptBox(desktop.page)).toBeVisible()
  const opening = desktop.app.waitForEvent('window')
  await desktop.app.evaluate(({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    void other.loadURL('app://callboard/index.html')
  }, PRELOAD)
  const other = await opening
  await other.waitForFunction('window.callboard !== undefined')
  for (const asked of ASKED) {
    expect(await other.evaluate(`window.callboard.${asked}`)).toEqual({
      ok: false,
      error: { code: 'NOT_ALLOWED', message: 'Not allowed.' },
    })
  }
  for (const channel of ['folder:read', 'artifact:reveal', 'show:export', 'feed:line', 'navigation:listening']) {
    await expect.poll(desktop.output).toContain(`refused a message: ${channel}`)
  }
  await other.close()
})

test('senders that are no frame, a sub-frame or of another origin are not heard', async ({ desktop }) => {
  await expect(promptBox(desktop.page)).toBeVisible()
  const closed = await desktop.app.evaluate(({ ipcMain, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const sender = { id: window?.webContents.id }
    const page = { url: 'app://callboard/index.html', parent: null }
    const frames = [
      null,
      { ...page, parent: page },
      { ...page, url: 'about:blank' },
      { ...page, url: 'https://evil.example/index.html' },
    ]
    let count = 0
    const port = { close: () => (count += 1) }
    for (const senderFrame of frames) ipcMain.emit('feed:line', { sender, senderFrame, ports: [port] })
    return count
  })
  expect(closed).toBe(4)
  const refusals = () => desktop.output().split('refused a message: feed:line').length - 1
  await expect.poll(refusals).toBe(4)
  // The page's own line is as it was.
  await expect(desktop.page.getByRole('button', { name: 'Produce' })).toBeEnabled()
})
