import { expect, type Page } from '@playwright/test'
import { demoShow, finishedShow } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { LUNAR_ETA, lunarJob } from '../../support/demo-timeline.ts'
import { type LogHost, logHost } from '../../support/log-host.ts'
import { screenAnswers } from '../../support/screen-answers.ts'
import { LUNAR_LINES, SCREENS_BEGAN, SCREENS_NOW } from '../../support/screen-shows.ts'
import { test } from '../policed-test.ts'
import { GalleryPage } from './pages/gallery-page.ts'
import { LogsPage } from './pages/logs-page.ts'
import { ReplayPage } from './pages/replay-page.ts'
import { ShowPage } from './pages/show-page.ts'
import { tabInto, tabTo } from './pages/tab-to.ts'
import { TasksPanel } from './pages/tasks-panel.ts'
import { TimelinePage } from './pages/timeline-page.ts'

const HOUR = 3_600_000

test.use({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' })

/** A host with one finished show, on which a pitch becomes the show of the design's pictures. */
async function openHome(page: Page): Promise<LogHost> {
  const journal: DemoJournal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'h0', startedAt: SCREENS_NOW - HOUR, title: 'The Glass Orchard' }))
  const answer = screenAnswers(journal, SCREENS_NOW)
  const host = await logHost(page, {
    journal,
    lines: LUNAR_LINES,
    answer(call) {
      if (call.command !== 'run.create') return answer(call)
      lunarJob(journal, demoShow({ runId: 'r0', startedAt: SCREENS_BEGAN }))
      journal.estimate('r0', LUNAR_ETA)
      host.publish()
      return { value: { runId: 'r0' } }
    },
  })
  await page.clock.setFixedTime(SCREENS_NOW)
  await page.goto(host.url)
  await expect(page.getByRole('heading', { name: 'Finished' })).toBeVisible()
  return host
}

test('the whole way is gone by keyboard alone: pitch, show, timeline, log, gallery, panel, palette, settings, history, replay', async ({
  page,
}) => {
  // A whole show is watched in it, and a busy machine presses slowly.
  test.setTimeout(360_000)
  const host = await openHome(page)
  const { keyboard } = page
  const called = (command: string) => host.calls.filter((call) => call.command === command)

  await test.step('a pitch is produced', async () => {
    await tabTo(page, /^What is the show about/)
    await keyboard.type('A heist crew of retired astronauts steals the Moon')
    await keyboard.press('Enter')
    await expect(new ShowPage(page).title).toHaveText('The Lunar Job')
    expect(called('run.create')).toHaveLength(1)
  })

  await test.step('the timeline is gone along', async () => {
    await tabTo(page, /^Timeline$/)
    await keyboard.press('Enter')
    const { grid } = new TimelinePage(page)
    await expect(grid).toBeVisible()
    await tabInto(page, grid)
    const first = await page.locator(':focus').getAttribute('aria-label')
    await keyboard.press('ArrowRight')
    await expect(grid.locator(':focus')).not.toHaveAttribute('aria-label', first ?? '')
  })

  await test.step('the log is searched, and a line opened', async () => {
    await keyboard.press('l')
    const logs = new LogsPage(page)
    await expect(logs.rows.first()).toBeVisible()
    await expect(logs.grid).toBeFocused()
    await keyboard.press('/')
    await expect(logs.search).toBeFocused()
    await keyboard.type('stopped answering')
    await expect(logs.rows).toHaveCount(1)
    await tabInto(page, logs.grid)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByText('What now')).toBeVisible()
    // First the line closes, then the log.
    await keyboard.press('Escape')
    await expect(page.getByText('What now')).toHaveCount(0)
    await keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/run\/r0(\?view=timeline)?$/)
  })

  await test.step('a portrait is looked at large', async () => {
    await keyboard.press('s')
    await tabTo(page, /^Ines Varga.*portrait/)
    await keyboard.press('Enter')
    const gallery = new GalleryPage(page)
    await expect(gallery.at('Ines Varga, portrait')).toBeVisible()
    await keyboard.press('ArrowRight')
    await expect(gallery.at('Teo Baptiste, portrait')).toBeVisible()
    await keyboard.press('Escape')
    await expect(gallery.dialog).toHaveCount(0)
  })

  await test.step('the show is paused in the panel', async () => {
    const tasks = new TasksPanel(page)
    await tabTo(page, /^Background tasks/)
    await keyboard.press('Enter')
    await expect(tasks.panel).toBeVisible()
    await tabTo(page, /^Pause The Lunar Job$/)
    await keyboard.press('Enter')
    await expect.poll(() => called('run.pause').length).toBe(1)
    await keyboard.press('Escape')
    await expect(tasks.button).toBeFocused()
  })

  await test.step('the settings are found by the palette, and changed', async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await keyboard.type('settings')
    await expect(page.getByRole('option', { name: /^Settings/ })).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await tabInto(page, page.getByRole('radio'))
    await keyboard.press('ArrowRight')
    await expect.poll(() => called('setting.set')[0]?.input).toEqual({ key: 'notifications', value: 'failures' })
  })

  await test.step('an old show is found in the history, and replayed', async () => {
    await keyboard.press('Control+k')
    await keyboard.type('history')
    await expect(page.getByRole('option', { name: /^History/ })).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    await tabTo(page, /^Replay The Glass Orchard$/)
    await keyboard.press('Enter')
    const replay = new ReplayPage(page)
    await expect(replay.bar).toBeVisible()
    await tabInto(page, replay.slider)
    await keyboard.press('End')
    await expect(new ShowPage(page).overall).toHaveAttribute('aria-valuenow', '100')
    await keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/run\/h0$/)
  })
})
