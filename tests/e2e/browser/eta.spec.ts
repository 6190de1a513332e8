import { expect } from '@playwright/test'
import { demoEta, demoShow, halfway, justStarted, pausedInDossiers } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { HomePage } from './pages/home-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'
import { TasksPanel } from './pages/tasks-panel.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)
const MINUTE = 60_000

test.use({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' })

test('a show says how long it will still take, at most, why, and when it will be ready', async ({ page }) => {
  await page.clock.install({ time: startedAt + 258_000 })
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const show = new ShowPage(page)
  await expect(page.getByText('about 4 min (at most 7)').first()).toBeVisible()
  await expect(page.getByText('Videos set the pace: two at a time, about 1 min 24 s each.')).toBeVisible()
  await expect(show.pipeline.getByText('ready around 09:34')).toBeVisible()
  await expect(show.step('Character Videos').getByText('about 3 min')).toBeVisible()
})

test('the time left counts down between estimates, and stands for five seconds each time', async ({ page }) => {
  await page.clock.install({ time: startedAt + 258_000 })
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  journal.estimate('r0', demoEta(60_000, 60_000))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const header = page.getByText(/^about \d+ s$/)
  await expect(header).toHaveText('about 60 s')
  journal.estimate('r0', demoEta(30_000, 30_000))
  host.publish()
  await page.clock.runFor(2000)
  await expect(header).toHaveText('about 60 s')
  await page.clock.runFor(4000)
  await expect(header).toHaveText('about 25 s')
})

test('with no history it says that there is no estimate yet, and how long it has been', async ({ page }) => {
  await page.clock.install({ time: startedAt + 21_000 })
  const journal = createDemoJournal()
  justStarted(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await expect(page.getByText(/^no estimate yet \(2\d s so far\)$/)).toBeVisible()
})

test('a paused show says how long it will take once resumed, on Home, on its screen and in the panel', async ({
  page,
}) => {
  const journal = createDemoJournal()
  pausedInDossiers(journal, demoShow({ runId: 'r0', startedAt, title: 'Saltwater Kin' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  await expect(new HomePage(page).card('Saltwater Kin').getByText('about 8 min once resumed')).toBeVisible()
  const tasks = new TasksPanel(page)
  await tasks.open()
  await expect(tasks.show('Saltwater Kin').getByText('about 8 min once resumed')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto(`${host.url}#/run/r0`)
  await expect(page.getByRole('main').getByText('about 8 min once resumed')).toBeVisible()
})

test('the reason is a hint beside the time, for the pointer and for the keyboard', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  journal.estimate('r0', demoEta(4 * MINUTE, 7 * MINUTE, { reason: 'Portraits take 1.4× as long as usual today.' }))
  const host = await scriptedHost(page, { journal })
  await page.goto(host.url)
  await page.getByText('about 4 min (at most 7)').hover()
  await expect(page.getByRole('tooltip')).toHaveText('Portraits take 1.4× as long as usual today.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toBeHidden()
  await page.getByText('about 4 min (at most 7)').focus()
  await expect(page.getByRole('tooltip')).toBeVisible()
})

test('who takes longer than usual is said on the step, on the bar and on the tile, with what is usual', async ({
  page,
}) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const show = new ShowPage(page)
  const card = show.step('Portraits')
  await expect(card.getByText('longer than usual', { exact: true })).toBeVisible()
  await expect(card.getByRole('progressbar', { name: 'Ruth, portrait' })).toHaveAttribute(
    'aria-valuetext',
    '87 percent, 2nd try, running longer than usual',
  )
  await show.cast.getByText('Longer than usual').hover()
  await expect(page.getByRole('tooltip')).toHaveText('Running longer than usual. A portrait usually takes 54 s.')
  await expectNoViolations(page)
})

test('before a start it says how long the show would take, once typing rests', async ({ page }) => {
  const host = await scriptedHost(page, {
    journal: createDemoJournal(),
    answer: ({ command }) => (command === 'run.estimate' ? { value: demoEta(9 * MINUTE, 13 * MINUTE) } : undefined),
  })
  await page.goto(host.url)
  const home = new HomePage(page)
  await home.prompt.pressSequentially('A retired magician teaches children to disappear')
  await expect(page.getByText('about 9 min (at most 13)')).toBeVisible()
  const asked = host.calls.filter(({ command }) => command === 'run.estimate')
  expect(asked).toEqual([
    {
      command: 'run.estimate',
      input: {
        pipeline: 'show-production',
        input: { prompt: 'A retired magician teaches children to disappear', characters: 6 },
      },
    },
  ])
  await expectNoViolations(page)
})

test('before a start nothing is said of time where nobody knows', async ({ page }) => {
  const host = await scriptedHost(page, {
    journal: createDemoJournal(),
    answer: ({ command }) =>
      command === 'run.estimate'
        ? { value: { p50Ms: null, p90Ms: null, basis: 'none', reason: '', perStep: [], late: [] } }
        : undefined,
  })
  await page.goto(host.url)
  await new HomePage(page).prompt.fill('A retired magician')
  await expect.poll(() => host.calls.map(({ command }) => command)).toEqual(['run.estimate'])
  await expect(page.getByText('Made by the built-in studio, offline')).toBeVisible()
})
