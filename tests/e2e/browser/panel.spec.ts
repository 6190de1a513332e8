import { expect } from '@playwright/test'
import { demoShow, failedVideos, finishedShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { TasksPanel } from './pages/tasks-panel.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('the panel holds what runs and what needs a person, and the button counts them', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt, title: 'The Lunar Job' }))
  failedVideos(journal, demoShow({ runId: 'r1', startedAt, title: 'Night Maps' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await expect(tasks.button).toHaveAccessibleName('Background tasks, 2 in all: 1 running, 1 waiting for you')
  await tasks.open()
  await expect(tasks.panel).toHaveAccessibleDescription('1 running, 1 needs you')
  await expect(tasks.show('The Lunar Job').getByRole('article')).toHaveCount(2)
  await expect(tasks.show('Night Maps').getByRole('button', { name: 'Retry both' })).toBeVisible()
  await expectNoViolations(page)
})

test('a press on the steps in short unfolds all eight cards', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await tasks.open()
  const toggle = tasks.panel.getByRole('button', { name: 'All steps of The Lunar Job' })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  await expect(tasks.panel.getByRole('article')).toHaveCount(8)
})

test('focus goes into the panel, stays in it and comes back to the button', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await tasks.button.focus()
  await page.keyboard.press('Enter')
  await expect(tasks.panel).toBeVisible()
  const focusInside = () => page.evaluate<boolean>(`document.querySelector('[role="dialog"]').matches(':focus-within')`)
  // More presses than the panel has stops, so that focus has gone round.
  for (let presses = 0; presses < 24; presses++) {
    await page.keyboard.press('Tab')
    expect(await focusInside()).toBe(true)
  }
  await tasks.panel.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Escape')
  await expect(tasks.panel).toBeHidden()
  await expect(tasks.button).toBeFocused()
})

test('a press outside closes the panel', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await tasks.open()
  await page.mouse.click(200, 600)
  await expect(tasks.panel).toBeHidden()
})

test('with nothing running the panel says so, and the bars stand still', async ({ page }) => {
  const host = await scriptedHost(page, { journal: createDemoJournal() })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await expect(tasks.button).toHaveAccessibleName('Background tasks')
  await expect(tasks.button.locator('.bouncing')).toHaveCount(0)
  await tasks.open()
  await expect(tasks.panel.getByText('Shows appear here while they are made.')).toBeVisible()
})

test('a show is cancelled from the panel, which asks first, and a failed one is tried again', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt, title: 'The Lunar Job' }))
  failedVideos(journal, demoShow({ runId: 'r1', startedAt, title: 'Night Maps' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await tasks.open()
  await tasks.show('The Lunar Job').getByRole('button', { name: 'Cancel The Lunar Job' }).click()
  await page.getByRole('button', { name: 'Keep it going' }).click()
  await tasks.show('The Lunar Job').getByRole('button', { name: 'Cancel The Lunar Job' }).click()
  await page.getByRole('button', { name: 'Cancel the show' }).click()
  await tasks.show('Night Maps').getByRole('button', { name: 'Retry 2 videos of Night Maps' }).click()
  await expect
    .poll(() => host.calls)
    .toEqual([
      { command: 'run.cancel', input: { runId: 'r0' } },
      { command: 'run.retry', input: { runId: 'r1' } },
    ])
})

test('what ended lately stands below, with when and how long it took', async ({ page }) => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt: Date.now() - 600_000, title: 'Paper Tigers' }))
  finishedShow(journal, demoShow({ runId: 'r1', startedAt: Date.now() - 90_000_000, title: 'Kite Season' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await tasks.open()
  await expect(tasks.show('Paper Tigers').getByText(/^Finished \d\d:\d\d, \d min$/)).toBeVisible()
  await expect(tasks.show('Kite Season')).toHaveCount(0)
})

test('of fifty running shows only those in sight are drawn, and their sum stands at the bottom', async ({ page }) => {
  const journal = createDemoJournal()
  for (let index = 0; index < 50; index++) {
    halfway(journal, demoShow({ runId: `r${index}`, startedAt: startedAt + index, title: `Show ${index}` }))
  }
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const tasks = new TasksPanel(page)
  await expect(tasks.button).toHaveAccessibleName('Background tasks, 50 in all: 50 running, 0 waiting for you')
  await tasks.open()
  const all = tasks.panel.getByRole('region', { name: 'All shows together' })
  await expect(all.getByText('All 50 shows')).toBeVisible()
  await expect(all.getByText(/^The last one is ready around \d\d:\d\d$/)).toBeVisible()
  await expect(tasks.show('Show 49')).toBeVisible()
  expect(await tasks.panel.getByRole('heading', { level: 3 }).count()).toBeLessThan(8)
  await tasks.show('Show 49').hover()
  await expect(async () => {
    await page.mouse.wheel(0, 100_000)
    await expect(tasks.show('Show 0')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(tasks.show('Show 49')).toHaveCount(0)
})
