import { expect, type Page } from '@playwright/test'
import { historyForecasts, historyTimings } from '../../support/demo-history.ts'
import { demoShow, finishedShow } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { type Answer, type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

const now = Date.UTC(2026, 2, 14, 14, 2, 10)

test.use({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' })

async function openTimings(page: Page, shows: number): Promise<ScriptedHost> {
  const journal = createDemoJournal()
  if (shows > 0) finishedShow(journal, demoShow({ runId: 'h0', startedAt: now - 3_600_000 }))
  const host = await scriptedHost(page, {
    journal,
    answer: ({ command }): Answer | undefined => {
      if (command === 'history.timings') return { value: { timings: historyTimings(shows, now) } }
      return command === 'history.forecasts' ? { value: historyForecasts(shows, now) } : undefined
    },
  })
  await page.clock.setFixedTime(now)
  await page.goto(`${host.url}#/`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Timings' }).click()
  return host
}

test('how long a step took is drawn over the shows, with the busy ones marked; another step is a press away', async ({
  page,
}) => {
  await openTimings(page, 24)
  const durations = page.getByRole('region', { name: 'How long steps take' })
  await expect(
    durations.getByRole('img', { name: /^Videos over 24 shows: 1:\d\d in the middle; the machine was busy in 3$/ }),
  ).toBeVisible()
  await expect(durations.locator('canvas')).toBeVisible()
  await durations.getByRole('radio', { name: /^Portraits/ }).check()
  await expect(durations.getByRole('img', { name: /^Portraits over 24 shows/ })).toBeVisible()
  const made = durations.getByRole('table', { name: 'Portraits, by who makes them' }).getByRole('row').last()
  await expect(made.getByRole('rowheader')).toHaveText('built-in studio')
  await expect(made.getByRole('cell').first()).toHaveText('144')
  await expectNoViolations(page)
})

test('a point of the chart says which show it is, and leads there', async ({ page }) => {
  await openTimings(page, 24)
  const chart = page.getByRole('img', { name: /^Videos over 24 shows/ })
  const { width } = (await chart.boundingBox()) ?? { width: 0 }
  await chart.hover({ position: { x: width - 30, y: 120 } })
  await expect(
    page.getByText(/^13:02: .* in the middle of 6, .*load 0\.6 per core\. Press to open it\.$/),
  ).toBeVisible()
  await chart.click({ position: { x: width - 30, y: 120 } })
  await expect(page).toHaveURL(/#\/run\/h0\?view=timeline$/)
})

test('what was foretold stands against what came, in words, figures and show by show', async ({ page }) => {
  await openTimings(page, 24)
  const forecasts = page.getByRole('region', { name: /^Predicted against actual/ })
  const { within, error } = historyForecasts(24, now)
  await expect(forecasts.getByText(`${Math.round((within ?? 0) * 100)}%`, { exact: true })).toBeVisible()
  await expect(forecasts.getByText(`${Math.round((error ?? 0) * 100)}%`, { exact: true }).first()).toBeVisible()
  await expect(forecasts.getByText('120 estimates of 24 shows')).toBeVisible()
  const table = forecasts.getByRole('table', { name: /^What was said to be left/ })
  await expect(table.getByRole('rowheader')).toHaveText(['10%', '25%', '50%', '75%', '90%'])
  await expect(table.getByRole('row', { name: /^50%/ }).getByRole('cell').nth(2)).toHaveText('50%')
  await forecasts.getByRole('combobox', { name: 'Of' }).selectOption({ index: 1 })
  await expect(table.getByRole('row', { name: /^50%/ }).getByRole('cell').nth(2)).toHaveText(/^\d:\d\d$/)
  await expect(table.getByRole('row', { name: /^50%/ }).getByRole('cell').nth(3)).toHaveText(/^(yes|no)$/)
})

test('before the first show it says what will stand here', async ({ page }) => {
  await openTimings(page, 0)
  await expect(page.getByRole('heading', { name: 'Nothing to measure yet' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Pitch a show' }).click()
  await expect(page.getByRole('textbox', { name: 'What is the show about?' })).toBeVisible()
})

test('it fits a small window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await openTimings(page, 5)
  await expect(page.getByRole('img', { name: /^Videos over 5 shows/ })).toBeVisible()
  await expectNoViolations(page)
  expect(await page.locator('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true)
})
