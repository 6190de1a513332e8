import { expect } from '@playwright/test'
import { demoShow, failedVideos, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { logHost } from '../../support/log-host.ts'
import type { Answer } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { LogsPage } from './pages/logs-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { line, numbered, openLog, some, startedAt } from './pages/open-log.ts'
import { ShowPage } from './pages/show-page.ts'

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
  await tab.press('Enter')
  await logs.button(/^All/).press('Escape')
  await expect(logs.drawer).toHaveCount(0)
})

test('a line tells when, how grave, of what step, of whom, what, and which try', async ({ page }) => {
  const { logs } = await openLog(page, some)
  const row = logs.row('No sign of life')
  await expect(row).toContainText(/\d\d:\d\d:01\.000/)
  for (const words of ['Warning', 'Portraits', 'Ruth', 'try 1 of 3']) await expect(row).toContainText(words)
})

test('searching narrows the lines as one types, marks what was found and counts it', async ({ page }) => {
  const { logs } = await openLog(page, some)
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
  const { logs } = await openLog(page, some)
  await logs.button('Regular expression').click()
  await logs.search.fill('painter \\d$')
  await expect(logs.rows).toHaveCount(3)
  await logs.search.fill('painter (')
  await expect(logs.drawer.getByRole('alert')).toHaveText('This is no regular expression: Unterminated group')
  await expect(logs.search).toHaveAttribute('aria-invalid', 'true')
})

test('lines are filtered by level, step, person and attempt, together', async ({ page }) => {
  const { logs } = await openLog(page, some)
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
  const { logs } = await openLog(page, some, '&step=portrait&item=c3&level=error')
  await expect(logs.rows).toHaveCount(1)
  await expect(logs.button('Errors 1')).toHaveAttribute('aria-pressed', 'true')
  await expect(logs.button('Step: Portraits')).toBeVisible()
})

test('an error opens in place and says what it means, what comes of it and its code', async ({ page }) => {
  const { logs } = await openLog(page, some)
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
  const { logs } = await openLog(page, numbered(500))
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

test('lines of any script or markup are shown as text', async ({ page }) => {
  const text = '<img src=x onerror=alert(1)> 月球大劫案 🌙 \u202ereversed'
  const { logs } = await openLog(page, [line(text)])
  await expect(logs.rows).toContainText(text)
})

test('until the first lines are there, rows stand in their shape and the grid says that it is busy', async ({
  page,
}) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const { promise: never } = Promise.withResolvers<Answer>()
  const host = await logHost(page, {
    journal,
    lines: some,
    answer: ({ command }) => (command === 'log.window' ? never : undefined),
  })
  await page.goto(`${host.url}#/run/r0?view=logs`)
  const { grid, rows } = new LogsPage(page)
  await expect(grid).toHaveAttribute('aria-busy', 'true')
  await expect(grid.locator('[aria-hidden="true"] .skeleton-sheen').first()).toBeVisible()
  await expect(rows).toHaveCount(0)
  await expectNoViolations(page)
})

test('what the host refuses is said in words', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const message = 'This pattern takes too long on some lines. Make it simpler, or search for text.'
  const host = await logHost(page, {
    journal,
    lines: some,
    answer: ({ input }) =>
      (input as { regex?: string }).regex ? { error: { code: 'PATTERN_TOO_SLOW', message } } : undefined,
  })
  await page.goto(`${host.url}#/run/r0?view=logs&regex=(a%2B)%2B%24`)
  const logs = new LogsPage(page)
  await expect(logs.drawer.getByRole('alert')).toHaveText(message)
  await logs.search.fill('')
  await expect(logs.rows).toHaveCount(7)
})

test('a small window, reduced motion and open lists have no fault that axe finds', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { logs } = await openLog(page, some)
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
