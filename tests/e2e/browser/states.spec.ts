import { expect } from '@playwright/test'
import {
  cancelledShow,
  demoShow,
  failedVideos,
  finishedShow,
  halfway,
  justStarted,
  pausedInDossiers,
} from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { HomePage } from './pages/home-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('a running show says for each fanned-out step how many are complete, active and failed', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const card = new ShowPage(page).step('Portraits')
  await expect(card.getByText('3 of 6 complete')).toBeVisible()
  await expect(card.getByText('2 active')).toBeVisible()
  await expect(card.getByText('3 completed')).toBeVisible()
  await expect(card.getByText('0 failed')).toBeVisible()
  await expect(card.getByRole('progressbar', { name: 'Ruth, portrait' })).toHaveAttribute(
    'aria-valuetext',
    '87 percent, 2nd try, running longer than usual',
  )
})

test('cards wear the classes of their state', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const show = new ShowPage(page)
  await expect(show.step('Portraits')).toHaveClass(/rounded-3xl .*px-4 py-4 .*border-primary bg-primary\/10/)
  await expect(show.step('Show Blueprint')).toHaveClass(/border-white\/15 bg-black\/40/)
  await expect(show.step('Trailer')).toHaveClass(/border-white\/8 bg-black\/20 text-foreground\/30/)
})

test('a live value moves its bar, and an event finishes it', async ({ page }) => {
  const journal = createDemoJournal()
  const it = demoShow({ runId: 'r0', startedAt })
  halfway(journal, it)
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const bar = new ShowPage(page).step('Character Videos').getByRole('progressbar', { name: 'Cal, video' })
  await expect(bar).toHaveAttribute('aria-valuenow', '16')
  journal.live('r0', 'video', 'c4', 0.5)
  host.publish()
  await expect(bar).toHaveAttribute('aria-valuenow', '50')
  journal.add('r0', startedAt + 300_000, {
    type: 'task:succeeded',
    data: { stepId: 'video', taskId: 'r0/video/c4', item: 'c4', output: null, artifacts: [] },
  })
  host.publish()
  await expect(bar).toHaveAttribute('aria-valuetext', 'complete')
})

test('a press on a chip of the strip opens that step', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const card = new ShowPage(page).step('Character Dossiers')
  await expect(card.getByRole('progressbar')).toHaveCount(0)
  await page
    .getByRole('list', { name: 'Steps in short' })
    .getByRole('link', { name: /Character Dossiers/ })
    .click()
  await expect(page).toHaveURL(`${host.url}#/run/r0/character-dossier`)
  await expect(card.getByText('6 of 6 complete')).toBeVisible()
})

test('cancelling asks first, and pausing does not', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('button', { name: 'Keep it going' }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel the show' }).click()
  await expect.poll(() => host.calls.map(({ command }) => command)).toEqual(['run.pause', 'run.cancel'])
})

test('Home sorts shows into those under way, finished and cancelled', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt, title: 'The Lunar Job' }))
  failedVideos(journal, demoShow({ runId: 'r1', startedAt, title: 'Night Maps' }))
  pausedInDossiers(journal, demoShow({ runId: 'r2', startedAt, title: 'Saltwater Kin' }))
  finishedShow(journal, demoShow({ runId: 'r3', startedAt, title: 'Paper Tigers' }))
  cancelledShow(journal, demoShow({ runId: 'r4', startedAt, title: 'Kite Season' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  const home = new HomePage(page)
  await expect(home.card('The Lunar Job').getByText('Portraits 3 of 6, videos 1 of 6')).toBeVisible()
  await expect(home.card('Night Maps').getByRole('button', { name: 'Retry 2 videos' })).toBeVisible()
  await expect(home.card('Saltwater Kin').getByRole('button', { name: 'Resume' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Finished' }).getByRole('link', { name: /Paper Tigers/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Cancelled' }).getByRole('link', { name: /Kite Season/ })).toBeVisible()
  await expectNoViolations(page)
})

test('a small window shows the pipeline as a rail, and the failed card on the stage', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const rail = page.getByRole('navigation', { name: 'Pipeline' })
  await expect(rail.getByRole('link')).toHaveCount(8)
  await expect(page.getByRole('button', { name: 'Retry both' })).toBeVisible()
  await rail.getByRole('link', { name: /^Portraits/ }).click()
  await expect(page.getByRole('article', { name: 'Portraits' })).toBeVisible()
  await expectNoViolations(page)
})

test('what has come to life while the line was down is there when it is up again', async ({ page }) => {
  const journal = createDemoJournal()
  const it = demoShow({ runId: 'r0', startedAt })
  justStarted(journal, it)
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await expect(new ShowPage(page).step('Show Blueprint').getByText('Choosing a genre')).toBeVisible()
  await host.breakLine()
  await expect(page.getByText('Reconnecting…').first()).toBeVisible()
  journal.add('r0', startedAt + 60_000, { type: 'run:pausing', data: {} })
  journal.add('r0', startedAt + 61_000, { type: 'run:paused', data: { reason: 'asked' } })
  // Still down: the press is answered by another try, which finds nobody either.
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible()
  host.restore()
  await expect(page.getByText('Back, nothing missed (2 events)')).toBeVisible()
  await expect(page.getByText('Reconnecting…')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
})

test('titles and names of any script or markup are shown as text', async ({ page }) => {
  const journal = createDemoJournal()
  const title = '<img src=x onerror=alert(1)> 月球大劫案 🌙'
  halfway(journal, demoShow({ runId: 'r0', startedAt, title }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await expect(new ShowPage(page).title).toHaveText(title)
  await expect(page).toHaveTitle(`${title}, Callboard`)
})

test('with reduced motion nothing loops', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await expect(new ShowPage(page).step('Portraits')).toBeVisible()
  const looping = await page.evaluate<number>(
    'document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations === Infinity).length',
  )
  expect(looping).toBe(0)
})

test('a looping step counts its rounds on its card and in the steps in short', async ({ page }) => {
  const journal = createDemoJournal()
  justStarted(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  journal.live('r0', 'show-generation', null, 0.5, 'Reviewing', 3)
  await page.goto(`${host.url}#/run/r0`)
  await expect(new ShowPage(page).step('Show Blueprint').getByText('Iteration 3')).toBeVisible()
  const inShort = page.getByRole('list', { name: 'Steps in short' }).getByRole('link', { name: /Blueprint/ })
  await expect(inShort).toHaveAccessibleName(/iteration 3/)
})
