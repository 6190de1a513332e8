import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cancelledShow, demoShow, failedVideos, finishedShow } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { startHost } from '../../support/host.ts'
import { type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { withStorage } from '../../support/storage.ts'
import { inOrder } from '../../unit/renderer/replay/recordings.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ReplayPage } from './pages/replay-page.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

function finishedJournal(): DemoJournal {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  return journal
}

/** A scripted host that answers with a journal's events, and its replay opened and paused. */
async function openReplay(page: Page, journal = finishedJournal()): Promise<ScriptedHost> {
  const host = await scriptedHost(page, {
    journal,
    answer: ({ command }) => (command === 'run.events' ? { value: { events: inOrder(journal) } } : undefined),
  })
  await page.goto(`${host.url}#/replay/r0`)
  await new ReplayPage(page).button('Pause').click()
  return host
}

/** The position of the last event in a data folder. */
const lastSeq = (dataDir: string): Promise<number> => withStorage(dataDir, ({ journal }) => journal.lastSeq)

test('a finished show is replayed on the real host, and its journal stays as it was', async ({ page }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-replay-'))
  const journal = finishedJournal()
  await withStorage(dataDir, (storage) =>
    storage.journal.commit({ events: inOrder(journal), runs: Object.values(journal.board().runs), attempts: [] }),
  )
  const host = await startHost({ dataDir })
  try {
    await page.goto(host.link)
    await page
      .getByRole('region', { name: 'Finished' })
      .getByRole('link', { name: /The Lunar Job/ })
      .click()
    await page.getByRole('button', { name: 'Replay' }).click()
    const replay = new ReplayPage(page)
    const show = new ShowPage(page)
    await expect(replay.bar.getByText('nothing is changed')).toBeVisible()
    await replay.button('Pause').click()
    await replay.pressAt(0.6)
    await expect(show.step('Character Videos').getByText('6 active')).toBeVisible()
    await replay.speed('60 times faster').check()
    await replay.button('Play').click()
    await expect(replay.button('Play again')).toBeVisible()
    await expect(show.overall).toHaveAttribute('aria-valuenow', '100')
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(`${host.url}#/run/r0`)
    await expect(page.getByRole('button', { name: 'Replay' })).toBeFocused()
  } finally {
    await host.close()
    const after = await lastSeq(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
    expect(after).toBe(journal.events().length)
  }
})

test('the scrubber shows every step as it was at that moment, there and back', async ({ page }) => {
  const host = await openReplay(page)
  const replay = new ReplayPage(page)
  const show = new ShowPage(page)
  const portraits = show.step('Portraits')

  await replay.pressAt(163 / 420)
  await expect(portraits).toHaveClass(/border-primary bg-primary\/10/)
  await expect(show.step('Show Blueprint')).toHaveClass(/border-white\/15 bg-black\/40/)
  await expect(show.step('Trailer')).toHaveClass(/border-white\/8 bg-black\/20/)
  await expect(replay.slider).toHaveAttribute('aria-valuetext', /^2 min 4\d s of 7 min, Portraits$/)
  await expect(portraits.getByText('6 active')).toBeVisible()
  const half = await show.valueOf(portraits.getByRole('progressbar', { name: 'Ines, portrait' }))
  expect(half).toBeGreaterThanOrEqual(48)
  expect(half).toBeLessThanOrEqual(52)
  await expect(page.getByText('2 min 43 s so far').first()).toBeVisible()
  await expectNoViolations(page)

  await replay.pressAt(0.99)
  await expect(portraits).toHaveClass(/border-white\/15 bg-black\/40/)
  await expect(page.getByRole('img', { name: 'Ines Varga, portrait' })).toBeVisible()
  await replay.pressAt(0.02)
  await expect(portraits).toHaveClass(/border-white\/8 bg-black\/20/)
  await expect(page.getByRole('img', { name: 'Ines Varga, portrait' })).toHaveCount(0)
  await expect(show.title).not.toHaveText('The Lunar Job')
  expect(host.calls).toEqual([{ command: 'run.events', input: { runId: 'r0' } }])
})

test('a replay is seen from end to end by keyboard alone', async ({ page }) => {
  await openReplay(page)
  const replay = new ReplayPage(page)
  const show = new ShowPage(page)
  await replay.slider.focus()
  await page.keyboard.press('Home')
  await expect(replay.slider).toHaveAttribute('aria-valuetext', 'under 1 s of 7 min, Show Blueprint')
  await page.keyboard.press('ArrowRight')
  await expect(replay.slider).toHaveAttribute('aria-valuetext', '38 s of 7 min, Character Seeds')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(replay.slider).toHaveAttribute('aria-valuetext', '43 s of 7 min, Character Seeds')
  await page.keyboard.press('Space')
  await expect(replay.button('Pause')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(replay.button('Play')).toBeVisible()
  await page.keyboard.press('End')
  await expect(show.overall).toHaveAttribute('aria-valuenow', '100')
  await expect(replay.button('Next event')).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/run\/r0$/)
})

test('Escape closes what is open inside a replay before it closes the replay', async ({ page }) => {
  await openReplay(page)
  const replay = new ReplayPage(page)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Play trailer' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(replay.bar).toBeVisible()
})

test('a press on a step leads to its start, each time', async ({ page }) => {
  await openReplay(page)
  const replay = new ReplayPage(page)
  const chip = page.getByRole('list', { name: 'Steps in short' }).getByRole('link', { name: /^8/ })
  await chip.click()
  await expect(replay.slider).toHaveAttribute('aria-valuetext', '5 min 30 s of 7 min, Trailer')
  await replay.slider.focus()
  await page.keyboard.press('Home')
  await chip.click()
  await expect(replay.slider).toHaveAttribute('aria-valuetext', '5 min 30 s of 7 min, Trailer')
})

test('inside a replay nothing can be paused, cancelled or tried again', async ({ page }) => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt }))
  await openReplay(page, journal)
  const replay = new ReplayPage(page)
  const commands = page.getByRole('button', { name: /^(Pause|Cancel|Resume|Retry.*|Replay)$/ })
  await replay.pressAt(0.5)
  await expect(commands).toHaveCount(0)
  await replay.slider.focus()
  await page.keyboard.press('End')
  await expect(new ShowPage(page).step('Character Videos').getByText('The disk is full.').first()).toBeVisible()
  await expect(commands).toHaveCount(0)
})

test('a cancelled show has a replay too, one under way has none', async ({ page }) => {
  const journal = createDemoJournal()
  cancelledShow(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await expect(page.getByRole('button', { name: 'Replay' })).toBeVisible()
  journal.add('r0', startedAt + 200_000, { type: 'run:resumed', data: {} })
  host.publish()
  await expect(page.getByRole('button', { name: 'Replay' })).toHaveCount(0)
})

test('a small window has room for the bar, and who wants no motion starts it by hand', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const journal = finishedJournal()
  const host = await scriptedHost(page, { journal, answer: () => ({ value: { events: inOrder(journal) } }) })
  await page.goto(`${host.url}#/replay/r0`)
  const replay = new ReplayPage(page)
  await expect(replay.button('Play')).toBeVisible()
  await expect(replay.slider).toHaveAttribute('aria-valuetext', 'under 1 s of 7 min, Show Blueprint')
  await replay.pressAt(0.9)
  await expectNoViolations(page)
  expect((await replay.slider.boundingBox())?.width).toBeGreaterThan(300)
})

test('a replay that cannot be read says why and is asked for again', async ({ page }) => {
  const journal = finishedJournal()
  let asked = 0
  const host = await scriptedHost(page, {
    journal,
    answer() {
      asked += 1
      return asked === 1
        ? { error: { code: 'INTERNAL', message: 'The journal is damaged at event 12.' } }
        : { value: { events: inOrder(journal) } }
    },
  })
  await page.goto(`${host.url}#/replay/r0`)
  await expect(page.getByText('The journal is damaged at event 12.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(new ReplayPage(page).bar).toBeVisible()
})
