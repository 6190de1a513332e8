import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { CommandInput } from '../../../src/shared/contract/commands.ts'
import { historyRows, pageOf } from '../../support/demo-history.ts'
import { demoShow, finishedShow } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { startHost } from '../../support/host.ts'
import { type Answer, type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { withStorage } from '../../support/storage.ts'
import { inOrder } from '../../unit/renderer/replay/recordings.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

const now = Date.UTC(2026, 2, 14, 14, 2, 10)
const rows = historyRows(10_000, now)

test.use({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' })

interface Options {
  readonly count?: number
  readonly journal?: DemoJournal
  /** The journal of a run that is on no board. */
  readonly old?: DemoJournal
}

async function openHistory(
  page: Page,
  { count = rows.length, journal = createDemoJournal(), old }: Options = {},
): Promise<ScriptedHost> {
  const host = await scriptedHost(page, {
    journal,
    answer: ({ command, input }): Answer | undefined => {
      if (command === 'run.list') return { value: pageOf(rows.slice(0, count), input as CommandInput<'run.list'>) }
      if (command === 'run.events' && old) return { value: { events: inOrder(old) } }
      return undefined
    },
  })
  await page.clock.setFixedTime(now)
  await page.goto(`${host.url}#/`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click()
  return host
}

const list = (page: Page) => page.getByRole('list', { name: 'Runs' })
const listed = (host: ScriptedHost) =>
  host.calls.filter(({ command }) => command === 'run.list').map(({ input }) => input)

test('ten thousand shows are listed a page at a time, as far as one scrolls', async ({ page }) => {
  const host = await openHistory(page)
  await expect(page.getByText('10,000 shows')).toBeVisible()
  await expect(list(page).getByRole('link', { name: 'The Glass Orchard', exact: true })).toBeVisible()
  const first = list(page).getByRole('listitem').first()
  await expect(first).toHaveAttribute('aria-setsize', '10000')
  await expect(first).toContainText('Today')
  await expect(first).toContainText('14:02')
  expect(listed(host)).toEqual([{ limit: 60 }])
  expect(await list(page).getByRole('listitem').count()).toBeLessThan(40)
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await expect.poll(() => listed(host).length).toBe(2)
  expect(listed(host)[1]).toEqual({ limit: 60, page: '60' })
  await expectNoViolations(page)
})

test('a search by title and by how shows ended finds them among all', async ({ page }) => {
  const host = await openHistory(page)
  await page.getByRole('searchbox', { name: 'Search shows by title' }).fill('bakery')
  await expect(page.getByText('1,111 shows')).toBeVisible()
  await page.getByRole('radio', { name: 'Stopped' }).check()
  await expect(list(page).getByRole('listitem').first()).toContainText('Stopped. The disk is full.')
  expect(listed(host).at(-1)).toEqual({ limit: 60, text: 'bakery', status: 'failed' })
  await page.getByRole('searchbox').fill('nothing of the kind')
  await expect(page.getByRole('heading', { name: 'Nothing like that' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page.getByText('10,000 shows')).toBeVisible()
})

test('rows are gone through by arrow keys, opened and replayed', async ({ page }) => {
  await openHistory(page)
  await list(page).getByRole('link', { name: 'The Glass Orchard', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(list(page).getByRole('link', { name: 'Paper Tigers', exact: true })).toBeFocused()
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown')
  await expect(
    list(page)
      .getByRole('listitem')
      .filter({ has: page.locator(':focus') }),
  ).toHaveAttribute('aria-posinset', '32')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Replay /)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/replay\/h31$/)
})

test('a show that is too old to be on the board opens like any other', async ({ page }) => {
  const old = createDemoJournal()
  finishedShow(old, demoShow({ runId: 'h1', startedAt: now - 9_000_000 }))
  const host = await openHistory(page, { old })
  await list(page).getByRole('link', { name: 'Paper Tigers', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Lunar Job' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Ines Varga, portrait' })).toBeVisible()
  expect(host.calls.filter(({ command }) => command === 'run.events')).toHaveLength(1)
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  // Who looked at it alone has it: Home knows what the board knows.
  await expect(page.getByText('From one sentence to a trailer, in eight steps')).toBeVisible()
})

test('the way back from a show leads to where one was', async ({ page }) => {
  await openHistory(page)
  await page.getByRole('searchbox', { name: 'Search shows by title' }).fill('bakery')
  await expect(page).toHaveURL(/#\/history\?text=bakery$/)
  await page.locator('main').evaluate((main) => main.scrollTo(0, 3000))
  const row = list(page).getByRole('link', { name: 'Orbital Bakery 33', exact: true })
  await expect(row).toBeInViewport()
  await expect.poll(() => page.evaluate('history.state?.top')).toBe(3000)
  await row.click()
  await page.goBack()
  await expect(page.getByRole('searchbox', { name: 'Search shows by title' })).toHaveValue('bakery')
  await expect(row).toBeInViewport()
})

test('before the first show it says what will stand here', async ({ page }) => {
  await openHistory(page, { count: 0 })
  await expect(page.getByRole('heading', { name: 'No shows yet' })).toBeVisible()
  await expectNoViolations(page)
})

test('a show that ends while one looks comes in at the top', async ({ page }) => {
  const journal = createDemoJournal()
  const host = await openHistory(page, { journal, count: 3 })
  await expect(page.getByText('3 shows')).toBeVisible()
  finishedShow(journal, demoShow({ runId: 'new', startedAt: now }))
  host.publish()
  await expect.poll(() => listed(host).length).toBe(2)
})

test('it fits a small window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await openHistory(page)
  await expect(list(page).getByRole('listitem').first()).toBeVisible()
  await expectNoViolations(page)
  expect(await page.locator('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true)
})

test('on the real host, more shows than the board holds are all found, opened and replayed', async ({ page }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-history-'))
  const journal = createDemoJournal()
  for (let index = 0; index < 90; index += 1) {
    finishedShow(
      journal,
      demoShow({ runId: `s${index}`, title: `Show number ${index}`, startedAt: now + index * 1_000_000 }),
    )
  }
  await withStorage(dataDir, (storage) =>
    storage.journal.commit({ events: inOrder(journal), runs: Object.values(journal.board().runs), attempts: [] }),
  )
  const host = await startHost({ dataDir })
  try {
    await page.goto(host.link)
    await page.getByRole('link', { name: 'All 90' }).click()
    await expect(page.getByText('90 shows')).toBeVisible()
    await page.getByRole('searchbox').fill('number 0')
    await list(page).getByRole('link', { name: 'Show number 0', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Show number 0' })).toBeVisible()
    await page.goBack()
    await page.getByRole('searchbox').fill('number 0')
    await page.getByRole('link', { name: 'Replay Show number 0', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible()
  } finally {
    await host.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
