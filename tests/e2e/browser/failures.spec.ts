import { expect } from '@playwright/test'
import { demoShow, failedVideos, halfway, pausedInDossiers, people } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { logHost } from '../../support/log-host.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('a failed step says why in plain words, and Retry asks for exactly what failed', async ({ page }) => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt, people: people(5) }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const card = new ShowPage(page).step('Character Videos')
  await expect(card).toHaveClass(/border-destructive\/30 bg-destructive\/10/)
  await expect(
    card.getByText('The videos of Ruth and Mei failed. The disk is full. Free 174 MB more, then retry.'),
  ).toBeVisible()
  await card.getByRole('button', { name: 'Retry Mei' }).click()
  await expect
    .poll(() => host.calls)
    .toEqual([{ command: 'run.retry', input: { runId: 'r0', step: 'video', item: 'c5' } }])
  await card.getByRole('button', { name: 'Retry both' }).click()
  await expect.poll(() => host.calls[1]).toEqual({ command: 'run.retry', input: { runId: 'r0', step: 'video' } })
  await expectNoViolations(page)
})

test('a command that is refused is said in words', async ({ page }) => {
  const journal = createDemoJournal()
  pausedInDossiers(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, {
    journal,
    answer: () => ({ error: { code: 'DISK_FULL', message: 'There is still no room on the disk.' } }),
  })
  await page.goto(`${host.url}#/run/r0`)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('There is still no room on the disk.').first()).toBeVisible()
})

test('a failure folds out what a machine would say, for copying, and leads to the step’s errors in the log', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt, people: people(5) }))
  const host = await logHost(page, { journal, lines: [] })
  await page.goto(`${host.url}#/run/r0`)
  const card = new ShowPage(page).step('Character Videos')
  await expect(card.getByText('The videos of Ruth and Mei failed.')).toBeVisible()
  await card.getByText('Technical details').click()
  await card.getByRole('button', { name: 'Copy' }).click()
  await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
    'video/c3, try 1: DISK_FULL: The disk is full.',
  )
  await expectNoViolations(page)
  await card.getByRole('link', { name: 'Open the log' }).click()
  await expect(page).toHaveURL(`${host.url}#/run/r0?view=logs&step=video&level=error`)
  await expect(page.getByRole('region', { name: 'Logs' })).toBeVisible()
})

test('of many who failed each can be tried again alone', async ({ page }) => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt, people: people(30) }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const rows = new ShowPage(page).step('Character Videos').getByRole('region', { name: /one by one$/ })
  await rows.getByRole('button', { name: 'Retry Mei' }).click()
  await expect
    .poll(() => host.calls)
    .toEqual([{ command: 'run.retry', input: { runId: 'r0', step: 'video', item: 'c5' } }])
})

test('a paused show whose work failed can be resumed from the failed card', async ({ page }) => {
  const journal = createDemoJournal()
  const it = demoShow({ runId: 'r0', startedAt })
  halfway(journal, it)
  const names = { stepId: 'portrait', taskId: 'r0/portrait/c3', item: 'c3' }
  const error = { code: 'DISK_FULL', message: 'The disk is full.', retryable: true }
  journal.add('r0', startedAt + 300_000, { type: 'task:failed', data: { ...names, error } })
  journal.add('r0', startedAt + 300_000, { type: 'run:paused', data: { reason: 'disk-full' } })
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await new ShowPage(page).step('Portraits').getByRole('button', { name: 'Resume the show' }).click()
  await expect.poll(() => host.calls).toEqual([{ command: 'run.resume', input: { runId: 'r0' } }])
})
