import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '../policed-test.ts'
import { line, numbered, openLog, some } from './pages/open-log.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('the newest line stays in sight until one scrolls up, and then lines wait to be looked at', async ({ page }) => {
  const { host, logs } = await openLog(page, numbered(300))
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
  const { host, logs } = await openLog(page, numbered(300))
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
  const { host, logs } = await openLog(page, some)
  await logs.button('Clear the view').click()
  await expect(logs.grid).toContainText('The view was cleared. New lines appear here.')
  host.write([line('Started anew')])
  await expect(logs.rows).toHaveCount(1)
  await logs.button('Show earlier lines').click()
  await expect(logs.rows).toHaveCount(8)
})

test('lines are copied as they are selected, and all that match are saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { logs } = await openLog(page, numbered(2500))
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
  const { logs } = await openLog(page, some)
  await logs.button('Copy lines').click()
  await page.getByRole('menuitem', { name: /^Copy all matches/ }).click()
  await expect(page.getByText('Copied 7 lines').first()).toBeVisible()
  await logs.search.focus()
  await page.keyboard.press('Control+v')
  await expect(logs.search).toHaveValue(/The Lunar Job/)
})

test('a log taller than any element of a browser is reached everywhere, by few elements', async ({ page }) => {
  const { logs } = await openLog(page, numbered(200_000))
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
