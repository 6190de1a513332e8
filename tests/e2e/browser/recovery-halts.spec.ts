import { expect } from '@playwright/test'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { diskFullShow, interruptedShow, showWaitingForTry } from '../../support/recovery-scenes.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { HomePage } from './pages/home-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'
import { TasksPanel } from './pages/tasks-panel.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('beside Pause one chooses whether what runs may end, or is stopped now', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await page.getByRole('button', { name: 'Ways to pause' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem')).toHaveCount(2)
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => host.calls).toEqual([{ command: 'run.pause', input: { runId: 'r0' } }])
  await expect(page.getByRole('button', { name: 'Ways to pause' })).toBeFocused()

  journal.add('r0', startedAt + 300_000, { type: 'run:pausing', data: {} })
  host.publish()
  await expect(page.getByRole('button', { name: 'Pausing' })).toBeDisabled()
  await page.getByRole('button', { name: 'Ways to pause' }).click()
  await page.getByRole('menuitem', { name: /^Stop now/ }).click()
  await expect.poll(() => host.calls.at(-1)).toEqual({ command: 'run.pause', input: { runId: 'r0', stop: true } })
})

test('a press on Pause by keyboard leaves the keyboard where it is, also when Resume stands there', async ({
  page,
}) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const asked = Promise.withResolvers<void>()
  const host = await scriptedHost(page, {
    journal,
    answer: async ({ command }) => {
      if (command === 'run.pause') await asked.promise
      return { value: { runId: 'r0', status: 'pausing' } }
    },
  })
  await page.goto(`${host.url}#/run/r0`)
  const pause = page.getByRole('button', { name: 'Pause', exact: true })
  await pause.focus()
  await page.keyboard.press('Enter')
  await expect(pause).toBeDisabled()
  await expect(pause).toBeFocused()
  await page.keyboard.press('Enter')
  asked.resolve()
  await expect(pause).toBeEnabled()
  expect(host.calls).toHaveLength(1)
  journal.add('r0', startedAt + 300_000, { type: 'run:paused', data: { reason: 'asked' } })
  host.publish()
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeFocused()
})

test('a show that is being cancelled says so, and offers nothing that would be refused', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  journal.add('r0', startedAt + 300_000, { type: 'run:cancelling', data: {} })
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await expect(page.getByRole('button', { name: 'Stopping' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Ways to pause' })).toHaveCount(0)
})

test('in the panel a show that is pausing can be stopped now', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  journal.add('r0', startedAt + 300_000, { type: 'run:pausing', data: {} })
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await tasks.button.click()
  await tasks.panel.getByRole('button', { name: 'Stop The Lunar Job now' }).click()
  await expect.poll(() => host.calls).toEqual([{ command: 'run.pause', input: { runId: 'r0', stop: true } }])
})

test('a failure that may pass counts down to its next try, which can be had now', async ({ page }) => {
  const now = startedAt + 400_000
  await page.clock.install({ time: now })
  const journal = createDemoJournal()
  showWaitingForTry(journal, demoShow({ runId: 'r0', startedAt }), now + 60_000)
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await page.clock.runFor(1000)
  const show = new ShowPage(page)
  const card = show.step('Portraits')
  await expect(card.getByText(/Ruth’s portrait: The drawing stopped in the middle/)).toBeVisible()
  await expect(card.getByRole('progressbar', { name: 'Ruth, portrait' })).toHaveAttribute(
    'aria-valuetext',
    'failed, tried again by itself',
  )
  const tile = show.cast.getByRole('listitem').filter({ hasText: 'Ruth Okafor' })
  await page.clock.pauseAt(now + 30_000)
  await page.clock.runFor(1000)
  await expect(card.getByText(/It is tried again in (29|30) s/)).toBeVisible()
  await expect(tile.getByText(/Portrait again in (29|30) s/)).toBeVisible()
  await page.clock.resume()
  await expectNoViolations(page)
  await card.getByRole('button', { name: 'Retry now' }).click()
  await expect
    .poll(() => host.calls)
    .toEqual([{ command: 'run.retry', input: { runId: 'r0', step: 'portrait', item: 'c3' } }])
})

test('a full disk says what to free and that the show goes on by itself', async ({ page }) => {
  const journal = createDemoJournal()
  diskFullShow(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const note = page.getByRole('region', { name: 'The disk is full' })
  await expect(note).toContainText('Free some space on the disk of /demo')
  await expect(note).toContainText('goes on by itself as soon as there is room')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Resume', exact: true }).click()
  await expect.poll(() => host.calls).toEqual([{ command: 'run.resume', input: { runId: 'r0' } }])
})

test('shows that were interrupted are told of at the start, and one press goes on with all of them', async ({
  page,
}) => {
  const journal = createDemoJournal()
  interruptedShow(journal, demoShow({ runId: 'r0', startedAt }))
  interruptedShow(journal, demoShow({ runId: 'r1', startedAt, title: 'Night Maps' }))
  halfway(journal, demoShow({ runId: 'r2', startedAt, title: 'Kite Season' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const note = page.getByRole('region', { name: 'Interrupted' })
  await expect(note).toContainText('2 shows were interrupted.')
  await expect(new HomePage(page).card('Night Maps').getByText('Interrupted in Portraits, 3 of 6')).toBeVisible()
  await expectNoViolations(page)
  await note.getByRole('button', { name: 'Resume all' }).click()
  await expect
    .poll(() => host.calls.map(({ command, input }) => [command, (input as { runId: string }).runId]).sort())
    .toEqual([
      ['run.resume', 'r0'],
      ['run.resume', 'r1'],
    ])
  for (const runId of ['r0', 'r1']) journal.add(runId, startedAt + 900_000, { type: 'run:resumed', data: {} })
  host.publish()
  await expect(note).toHaveCount(0)
})

test('an interrupted show says what became of its work', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const journal = createDemoJournal()
  interruptedShow(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const note = page.getByRole('region', { name: 'Interrupted' })
  await expect(note).toContainText('what was at work begins anew')
  await page.getByRole('button', { name: 'Resume', exact: true }).click()
  await expect.poll(() => host.calls).toEqual([{ command: 'run.resume', input: { runId: 'r0' } }])
})

test('what the host warns of stays until it is dismissed, and is not said again when the line comes back', async ({
  page,
}) => {
  await page.clock.install()
  const journal = createDemoJournal()
  const warning = 'The database was damaged. What you see is the backup of yesterday.'
  const host = await scriptedHost(page, { journal, warning })
  await page.goto(host.url)
  const message = page.getByRole('listitem').filter({ hasText: warning })
  await expect(message).toBeVisible()
  await page.clock.fastForward(60_000)
  await expect(message).toBeVisible()
  await expectNoViolations(page)
  await message.getByRole('button', { name: 'Dismiss' }).click()
  await expect(message).toHaveCount(0)
  await host.breakLine()
  await expect(page.getByText('Reconnecting…').first()).toBeVisible()
  host.restore()
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText(/^Back, nothing missed/)).toBeVisible()
  await expect(message).toHaveCount(0)
})
