import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { NewLogLine } from '../../../src/main/storage/log-table.ts'
import { demoShow, failedVideos, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { type LogHost, logHost } from '../../support/log-host.ts'
import { logLine } from '../../support/log-lines.ts'
import { LogsPage } from './pages/logs-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

const line = (text: string, rest: Partial<NewLogLine> = {}): NewLogLine =>
  logLine(text, { runId: 'r0', at: startedAt + 1000, ...rest })

const numbered = (count: number, from = 0): NewLogLine[] =>
  Array.from({ length: count }, (_, at) => line(`line ${from + at}`, { at: startedAt + (from + at) * 10 }))

const some: readonly NewLogLine[] = [
  line('“The Lunar Job”: space, 6 characters', { step: 'show-generation', item: null }),
  line('Started on painter 1', { item: 'c1' }),
  line('Started on painter 2', { item: 'c3' }),
  line('No sign of life from painter 2 for 12 s', { item: 'c3', level: 'warn' }),
  line('MEDIA_WORKER_DIED: painter 2 stopped answering', { item: 'c3', level: 'error' }),
  line('Started on painter 2', { item: 'c3', attempt: 2 }),
  line('frame 90 of 96', { step: 'video', item: 'c2', level: 'debug' }),
]

async function open(page: Page, lines: readonly NewLogLine[], query = ''): Promise<{ host: LogHost; logs: LogsPage }> {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await logHost(page, { journal, lines })
  await page.goto(`${host.url}#/run/r0?view=logs${query}`)
  const logs = new LogsPage(page)
  await expect(logs.rows.first()).toBeVisible()
  return { host, logs }
}

test.use({ viewport: { width: 1440, height: 900 } })

test('the log opens over the stage, and Escape leads back to where one was', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await logHost(page, { journal, lines: some })
  await page.goto(`${host.url}#/run/r0`)
  const tab = page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Logs' })
  await tab.press('Enter')
  const logs = new LogsPage(page)
  await expect(logs.rows).toHaveCount(7)
  await expect(logs.grid).toBeFocused()
  await expect(new ShowPage(page).pipeline).toBeVisible()
  await expect(page.getByRole('button', { name: /^Background tasks/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(logs.drawer).toHaveCount(0)
  await expect(page).toHaveURL(`${host.url}#/run/r0`)
  await expect(tab).toBeFocused()
})

test('a line tells when, how grave, of what step, of whom, what, and which try', async ({ page }) => {
  const { logs } = await open(page, some)
  const row = logs.row('No sign of life')
  await expect(row).toContainText(/\d\d:\d\d:01\.000/)
  for (const words of ['Warning', 'Portraits', 'Ruth', 'try 1 of 3']) await expect(row).toContainText(words)
})

test('searching narrows the lines as one types, marks what was found and counts it', async ({ page }) => {
  const { logs } = await open(page, some)
  await page.keyboard.press('/')
  await expect(logs.search).toBeFocused()
  await page.keyboard.type('PAINTER 2')
  await expect(logs.rows).toHaveCount(4)
  await expect(logs.rows.first().locator('mark')).toHaveText('painter 2')
  await expect(logs.drawer.getByText('4 of 7 lines')).toBeVisible()
  await expect(logs.button('All 4')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(logs.rows).toHaveCount(7)
  await expect(logs.search).toBeFocused()
})

test('a regular expression finds what it matches, and says what is wrong with it', async ({ page }) => {
  const { logs } = await open(page, some)
  await logs.button('Regular expression').click()
  await logs.search.fill('painter \\d$')
  await expect(logs.rows).toHaveCount(3)
  await logs.search.fill('painter (')
  await expect(logs.drawer.getByRole('alert')).toHaveText('This is no regular expression: Unterminated group')
  await expect(logs.search).toHaveAttribute('aria-invalid', 'true')
})

test('lines are filtered by level, step, person and attempt, together', async ({ page }) => {
  const { logs } = await open(page, some)
  await logs.button('Warnings 1').click()
  await expect(logs.rows).toHaveCount(1)
  await logs.button(/^All/).click()
  await logs.choose('Step', 'Portraits')
  await expect(logs.rows).toHaveCount(5)
  await logs.choose('Person', 'Ruth Okafor')
  await expect(logs.rows).toHaveCount(4)
  await logs.choose('Attempt', '2nd try')
  await expect(logs.rows).toHaveCount(1)
  await expect(logs.rows).toContainText('try 2 of 3')
  await logs.choose('Step', 'Videos')
  await logs.button('Show all lines').click()
  await expect(logs.rows).toHaveCount(7)
})

test('a link opens the log at the lines that it names', async ({ page }) => {
  const { logs } = await open(page, some, '&step=portrait&item=c3&level=error')
  await expect(logs.rows).toHaveCount(1)
  await expect(logs.button('Errors 1')).toHaveAttribute('aria-pressed', 'true')
  await expect(logs.button('Step: Portraits')).toBeVisible()
})

test('an error opens in place and says what it means, what comes of it and its code', async ({ page }) => {
  const { logs } = await open(page, some)
  const row = logs.row('stopped answering')
  await expect(row).not.toContainText('MEDIA_WORKER_DIED')
  await row.click()
  await expect(row).toContainText('The drawing stopped in the middle.')
  await expect(row).toContainText('It was tried again: try 2 is under way. Nothing for you to do.')
  await expect(row).toContainText('MEDIA_WORKER_DIED')
  await expect(logs.follow).not.toBeChecked()
  await expectNoViolations(page)
  await row.getByText('stopped answering').first().click()
  await expect(row).not.toContainText('What now')
})

test('an error of work that waits for a person says that it does', async ({ page }) => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt }))
  const failed = line('DISK_FULL: The disk is full. Free 174 MB more, then retry.', {
    level: 'error',
    step: 'video',
    item: 'c3',
  })
  const host = await logHost(page, { journal, lines: [failed] })
  await page.goto(`${host.url}#/run/r0?view=logs`)
  const { rows } = new LogsPage(page)
  await rows.click()
  await expect(rows).toContainText('It waits for you: retry it from its step. What is finished is kept.')
})

test('the keyboard moves from line to line, opens them and selects', async ({ page }) => {
  const { logs } = await open(page, numbered(500))
  await page.keyboard.press('Home')
  await expect(logs.grid).toHaveAttribute('aria-activedescendant', 'log-row-0')
  for (const key of ['j', 'ArrowDown', 'j', 'k']) await page.keyboard.press(key)
  await expect(logs.grid).toHaveAttribute('aria-activedescendant', 'log-row-2')
  await page.keyboard.press('Enter')
  await expect(logs.row('Written')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(logs.row('Written')).toHaveCount(0)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(logs.grid.locator('[aria-selected="true"]')).toHaveCount(2)
  await page.keyboard.press('End')
  await expect(logs.grid).toHaveAttribute('aria-activedescendant', 'log-row-499')
  await expect(logs.row('line 499')).toBeInViewport()
})

test('the newest line stays in sight until one scrolls up, and then lines wait to be looked at', async ({ page }) => {
  const { host, logs } = await open(page, numbered(300))
  await expect(logs.row('line 299')).toBeInViewport()
  host.write(numbered(5, 300))
  await expect(logs.row('line 304')).toBeInViewport()
  await logs.wheel(-400)
  await expect(logs.follow).not.toBeChecked()
  const [first] = await logs.rows.allTextContents()
  host.write(numbered(12, 305))
  await expect(logs.newLines).toHaveText('12 new lines')
  expect((await logs.rows.allTextContents())[0]).toBe(first)
  await logs.newLines.click()
  await expect(logs.row('line 316')).toBeInViewport()
  await expect(logs.follow).toBeChecked()
  await expect(logs.newLines).toHaveCount(0)
})

test('reaching the end again goes on with following, but not where that was switched off by hand', async ({ page }) => {
  const { host, logs } = await open(page, numbered(300))
  await logs.wheel(-400)
  await expect(logs.follow).not.toBeChecked()
  await logs.wheel(2000)
  await expect(logs.follow).toBeChecked()
  await logs.follow.click()
  await logs.wheel(-400)
  await logs.wheel(2000)
  await expect(logs.follow).not.toBeChecked()
  host.write(numbered(1, 300))
  await expect(logs.newLines).toHaveText('1 new line')
})

test('clearing empties the view and not the log', async ({ page }) => {
  const { host, logs } = await open(page, some)
  await logs.button('Clear the view').click()
  await expect(logs.grid).toContainText('The view was cleared. New lines appear here.')
  host.write([line('Started anew')])
  await expect(logs.rows).toHaveCount(1)
  await logs.button('Show earlier lines').click()
  await expect(logs.rows).toHaveCount(8)
})

test('lines are copied as they are selected, and all that match are saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { logs } = await open(page, numbered(2500))
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await expect(page.getByText('Copied 2 lines').first()).toBeVisible()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied).toBe(
    '2026-03-14T09:26:00.000Z info  portrait/c1 line 0\n2026-03-14T09:26:00.010Z info  portrait/c1 line 1',
  )
  const download = page.waitForEvent('download')
  await logs.button('Save to a file').click()
  const file = await download
  expect(file.suggestedFilename()).toBe('callboard-r0.log')
  const text = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(text).toHaveLength(2500)
  expect(text.at(-1)).toMatch(/ line 2499$/)
})

test('copying works where the page may not use the clipboard by itself', async ({ page }) => {
  await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
  const { logs } = await open(page, some)
  await logs.button('Copy lines').click()
  await page.getByRole('menuitem', { name: /^Copy all matches/ }).click()
  await expect(page.getByText('Copied 7 lines').first()).toBeVisible()
  await logs.search.focus()
  await page.keyboard.press('Control+v')
  await expect(logs.search).toHaveValue(/The Lunar Job/)
})

test('a log taller than any element of a browser is reached everywhere, by few elements', async ({ page }) => {
  const { logs } = await open(page, numbered(200_000))
  await expect(logs.row('line 199999')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(logs.row(/line 0$/)).toBeInViewport()
  await logs.dragTo(0.5)
  await expect(logs.row(/line 100000$|line 99999$/).first()).toBeInViewport()
  const before = Number(await logs.rows.first().getAttribute('aria-rowindex'))
  await logs.wheel(260)
  await expect(logs.rows.first()).toHaveAttribute('aria-rowindex', String(before + 10))
  expect(await logs.rows.count()).toBeLessThan(50)
  await page.keyboard.press('End')
  await expect(logs.row('line 199999')).toBeInViewport()
})

test('lines of any script or markup are shown as text', async ({ page }) => {
  const text = '<img src=x onerror=alert(1)> 月球大劫案 🌙 \u202ereversed'
  const { logs } = await open(page, [line(text)])
  await expect(logs.rows).toContainText(text)
})

test('until the first lines are there, rows stand in their shape and say that they load', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await logHost(page, {
    journal,
    lines: [],
    answer: ({ command }) =>
      command === 'log.window'
        ? { error: { code: 'HOST_UNREACHABLE', message: 'Callboard is not reachable just now.' } }
        : undefined,
  })
  await page.goto(`${host.url}#/run/r0?view=logs`)
  const logs = new LogsPage(page)
  await expect(logs.grid).toHaveAttribute('aria-busy', 'true')
  await expect(logs.drawer.getByRole('alert')).toHaveText('Callboard is not reachable just now.')
})

test('a small window, reduced motion and open lists have no fault that axe finds', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { logs } = await open(page, some)
  await expectNoViolations(page)
  await logs.search.fill('painter')
  await expect(logs.rows).toHaveCount(5)
  await logs.button(/^Person:/).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoViolations(page)
  const looping = await page.evaluate<number>(
    'document.querySelector("[aria-label=Logs]").getAnimations({ subtree: true }).length',
  )
  expect(looping).toBe(0)
})
