import { expect, type Page } from '@playwright/test'
import type { CallboardEvent } from '../../../src/shared/domain/event.ts'
import { historyTimings } from '../../support/demo-history.ts'
import { demoShow, finishedShow, people } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { LUNAR_ETA, LUNAR_NOW, lunarJob } from '../../support/demo-timeline.ts'
import { type Answer, type ScriptedCall, type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { inOrder } from '../../unit/renderer/replay/recordings.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { TimelinePage } from './pages/timeline-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 14, 2, 10)

test.use({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' })

function lunarJournal(eta = true): DemoJournal {
  const journal = createDemoJournal()
  lunarJob(journal, demoShow({ runId: 'r0', startedAt }))
  if (eta) journal.estimate('r0', LUNAR_ETA)
  return journal
}

/** Answers from a journal whose events are in the order of their times. */
const answers =
  (events: () => readonly CallboardEvent[]) =>
  ({ command, input }: ScriptedCall): Answer | undefined => {
    if (command === 'history.timings') return { value: { timings: historyTimings(24, startedAt) } }
    if (command !== 'run.events') return undefined
    const { since } = input as { since: number }
    return { value: { events: events().filter(({ seq }) => seq > since) } }
  }

async function openTimeline(page: Page, journal: DemoJournal, seconds = LUNAR_NOW): Promise<ScriptedHost> {
  const host = await scriptedHost(page, { journal, answer: answers(journal.events) })
  await page.clock.setFixedTime(startedAt + seconds * 1000)
  await page.goto(`${host.url}#/run/r0?view=timeline`)
  await new TimelinePage(page).grid.waitFor()
  return host
}

test('a running show is seen as lanes: what was done, what is at work, what failed, what is expected and when it ends', async ({
  page,
}) => {
  await openTimeline(page, lunarJournal())
  const timeline = new TimelinePage(page)
  const lanes = ['Whole show', 'Ines', 'Teo', 'Ruth', 'Cal', 'Mei', 'Bram']
  await expect(timeline.grid.getByRole('rowheader')).toHaveCount(lanes.length)
  for (const [index, name] of lanes.entries()) {
    await expect(timeline.grid.getByRole('rowheader').nth(index)).toHaveAccessibleName(name)
  }
  await expect(timeline.bar('Teo', /^Video 94%, at work; since 14:05:00/)).toBeVisible()
  await expect(
    timeline.bar('Ruth', /^Portrait, failed; 14:04:52 to 14:05:20, 28 s; waited 1 min 3 s.*stopped in the middle/),
  ).toBeVisible()
  await expect(timeline.bar('Ruth', /^Portrait 87%, 2nd try, at work/)).toBeVisible()
  await expect(timeline.bar('Bram', /^Video, expected; about 14:0/)).toBeVisible()
  await expect(timeline.chart.getByText('Most likely done 14:10')).toBeVisible()
  await expect(timeline.chart.getByText(/^Most likely done 14:10\s*At most 14:13$/)).toBeVisible()
  await expect(timeline.chart.getByText('Likely done at 14:10, at most 14:13')).toBeAttached()
  await expect(timeline.chart.getByText('now 14:06')).toBeVisible()
  await expectNoViolations(page)
})

test('red ends at the present, and what is likely to come begins there', async ({ page }) => {
  await openTimeline(page, lunarJournal())
  const timeline = new TimelinePage(page)
  const pill = await timeline.chart.getByText('now 14:06').boundingBox()
  const now = (pill?.x ?? 0) + (pill?.width ?? 0) / 2
  const expected = await timeline.bar('Bram', /^Portrait, expected/).boundingBox()
  const work = await timeline
    .bar('Cal', /^Video 16%, at work/)
    .locator('span span')
    .first()
    .boundingBox()
  expect(Math.abs((work?.x ?? 0) + (work?.width ?? 0) - now)).toBeLessThan(2)
  expect(expected?.x ?? 0).toBeGreaterThan(now)
})

test('where nothing is foretold, nothing is drawn after the present', async ({ page }) => {
  await openTimeline(page, lunarJournal(false))
  const timeline = new TimelinePage(page)
  await expect(timeline.bar('Teo', /at work/)).toBeVisible()
  await expect(timeline.grid.getByRole('gridcell', { name: /expected/ })).toHaveCount(0)
  await expect(timeline.chart.getByText(/Most likely/)).toHaveCount(0)
})

test('a bar that ends is seen to end, and only what is new is asked for', async ({ page }) => {
  const journal = lunarJournal()
  const host = await openTimeline(page, journal)
  const timeline = new TimelinePage(page)
  await expect(timeline.bar('Teo', /^Video 94%, at work/)).toBeVisible()
  const before = journal.events().length
  journal.add('r0', startedAt + LUNAR_NOW * 1000, {
    type: 'task:succeeded',
    data: { stepId: 'video', taskId: 'r0/video/c2', item: 'c2', output: null, artifacts: [] },
  })
  host.publish()
  await expect(timeline.bar('Teo', /^Video, done; 14:05:00 to 14:06:28, 1 min 28 s$/)).toBeVisible()
  const asked = host.calls.filter(({ command }) => command === 'run.events').map(({ input }) => input)
  expect(asked).toEqual([
    { runId: 'r0', since: 0 },
    { runId: 'r0', since: before },
  ])
})

test('arrow keys move along the bars, each says what it is and when it was', async ({ page }) => {
  await openTimeline(page, lunarJournal())
  const timeline = new TimelinePage(page)
  await timeline.bar('Whole', /^Blueprint/).focus()
  await expect(timeline.chart.getByText('14:02:10 to 14:02:48, 38 s')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.bar('Whole', /^Seeds/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(timeline.bar('Ines', /^Dossier/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(timeline.bar('Ines', /^Video, done/)).toBeFocused()
  await expect(timeline.chart.getByText('14:04:52 to 14:06:14, 1 min 22 s')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(timeline.chart.getByText('14:04:52 to 14:06:14, 1 min 22 s')).toHaveCount(0)
})

test('it can be drawn wider by button and by key, and whole again', async ({ page }) => {
  await openTimeline(page, lunarJournal())
  const timeline = new TimelinePage(page)
  const bar = timeline.bar('Ines', /^Video/)
  const width = async () => (await bar.boundingBox())?.width ?? 0
  const whole = await width()
  await page.getByRole('button', { name: /^Zoom in/ }).click()
  await page.getByRole('button', { name: /^Zoom in/ }).click()
  await expect.poll(width).toBeGreaterThan(whole * 1.9)
  await bar.focus()
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(whole * 2.8)
  await expect(bar).toBeInViewport()
  await expect(timeline.grid.getByRole('rowheader', { name: 'Ines' })).toBeInViewport()
  await page.keyboard.press('0')
  await expect.poll(width).toBe(whole)
})

test('three hundred people have a lane each, of which those in view are there', async ({ page }) => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt, people: people(300) }))
  const ordered = inOrder(journal)
  const host = await scriptedHost(page, { journal, answer: answers(() => ordered) })
  await page.goto(`${host.url}#/run/r0?view=timeline`)
  const timeline = new TimelinePage(page)
  await expect(timeline.grid).toHaveAttribute('aria-rowcount', '301')
  expect(await timeline.grid.getByRole('row').count()).toBeLessThan(40)
  await timeline.bar('Whole', /^Blueprint/).focus()
  await page.keyboard.press('Control+End')
  await expect(timeline.grid.getByRole('row').last()).toHaveAttribute('aria-rowindex', '301')
  await expect(timeline.grid.getByRole('gridcell', { name: /^Video/ }).last()).toBeFocused()
})

test('a night in which Callboard was closed takes little room, and says how long it was', async ({ page }) => {
  const journal = createDemoJournal()
  const night = 9 * 3600
  journal.show(demoShow({ runId: 'r0', startedAt }), (script) => {
    script.whole('show-generation', 0, 38)
    script.whole('character-seeds', 38, 64)
    script.event({ type: 'run:pausing', data: {} }, 64)
    script.event({ type: 'run:paused', data: { reason: 'asked' } }, 64)
    script.event({ type: 'run:resumed', data: {} }, 64 + night)
    script.whole('character-dossier', 64 + night, 130 + night)
  })
  await openTimeline(page, journal, 140 + night)
  const timeline = new TimelinePage(page)
  await expect(timeline.chart.getByTitle('Paused, 9 h')).toBeVisible()
  const width = async (name: RegExp) =>
    (await timeline.grid.getByRole('gridcell', { name }).first().boundingBox())?.width ?? 0
  expect(await width(/^Blueprint/)).toBeGreaterThan(100)
  expect((await timeline.chart.getByTitle('Paused, 9 h').boundingBox())?.width ?? 0).toBeLessThan(100)
  await expect(timeline.spent.getByText('9 h', { exact: true })).toBeVisible()
})

test('how long steps take stands beside earlier shows, and where the time went adds up', async ({ page }) => {
  await openTimeline(page, lunarJournal())
  const timeline = new TimelinePage(page)
  await expect(timeline.durations.getByText('this show against your last 24')).toBeVisible()
  const row = (name: string) =>
    timeline.durations.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await expect(row('Blueprint').getByRole('cell').nth(1)).toHaveText('0:38')
  await expect(row('Portraits').getByRole('cell').nth(1)).toHaveText('1:11 each')
  await expect(row('Portraits').getByRole('cell').nth(2)).toHaveText(/^0:\d\d to 1:\d\d$/)
  await expect(row('Trailer').getByRole('cell').nth(1)).toHaveText('to come')
  await expect(timeline.spent).toContainText('4 min 18 s on the clock')
  await expect(timeline.spent).toContainText('12 min 18 s')
  await expect(timeline.spent).toContainText('One portrait was tried twice.')
})

test('in a small window, and still, the timeline has no violations either', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openTimeline(page, lunarJournal())
  const timeline = new TimelinePage(page)
  await expectNoViolations(page)
  const card = await timeline.chart.boundingBox()
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(1024)
})

test('a timeline that cannot be read says why and is asked for again', async ({ page }) => {
  const journal = lunarJournal()
  let asked = 0
  const host = await scriptedHost(page, {
    journal,
    answer(call) {
      if (call.command !== 'run.events') return answers(journal.events)(call)
      asked += 1
      return asked === 1
        ? { error: { code: 'INTERNAL', message: 'The journal is damaged at event 12.' } }
        : answers(journal.events)(call)
    },
  })
  await page.goto(`${host.url}#/run/r0?view=timeline`)
  await expect(page.getByText('The journal is damaged at event 12.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(new TimelinePage(page).grid).toBeVisible()
})
