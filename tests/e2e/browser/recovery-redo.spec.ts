import { expect, type Locator, type Page } from '@playwright/test'
import type { CommandInput } from '../../../src/shared/contract/commands.ts'
import { demoShow, failedVideos, finishedShow, people } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { redoAnswers, showBeingRedone, takeRedo } from '../../support/recovery-scenes.ts'
import { type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

function finishedJournal(): DemoJournal {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  return journal
}

async function openShow(page: Page, journal: DemoJournal): Promise<ScriptedHost> {
  const host = await scriptedHost(page, { journal, answer: redoAnswers(journal) })
  await page.goto(`${host.url}#/run/r0`)
  await expect(new ShowPage(page).title).toHaveText('The Lunar Job')
  return host
}

/** What was asked for in earnest. */
const taken = (host: ScriptedHost): readonly CommandInput<'run.redo'>[] =>
  host.calls
    .filter(({ command }) => command === 'run.redo')
    .map(({ input }) => input as CommandInput<'run.redo'>)
    .filter(({ dryRun }) => !dryRun)

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Make .* again$/ })

test('a finished step asks what is made again, what is only checked, and how long it takes, before it begins', async ({
  page,
}) => {
  const journal = finishedJournal()
  const host = await openShow(page, journal)
  const card = new ShowPage(page).step('Portraits')
  await card.hover()
  await card.getByRole('button', { name: 'Make all 6 portraits again' }).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('region', { name: 'Made again' })).toContainText('Portraitsall 6')
  const checked = dialog.getByRole('region', { name: 'Checked' })
  await expect(checked.getByRole('listitem')).toHaveCount(4)
  await expect(checked).toContainText('made again only if it changes, else kept')
  await expect(dialog.getByText('about 2 min (at most 4)')).toBeVisible()
  await expect(dialog.getByText('6 made again, 9 more only if they change')).toBeVisible()
  await expectNoViolations(page)
  expect(taken(host)).toEqual([])
  await dialog.getByRole('button', { name: 'Make again' }).click()
  await expect(dialog).toHaveCount(0)
  const inputs = taken(host)
  expect(inputs.map(({ step, item }) => `${step}/${item}`)).toEqual(
    ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((item) => `portrait/${item}`),
  )
  expect(new Set(inputs.map(({ seed }) => seed)).size).toBe(6)
})

test('what is chosen changes the list: one person, another piece, another brief', async ({ page }) => {
  const host = await openShow(page, finishedJournal())
  await new ShowPage(page).cast.getByRole('listitem').filter({ hasText: 'Ruth Okafor' }).hover()
  await page.getByRole('button', { name: 'Make what is of Ruth Okafor again' }).click()
  const dialog = dialogOf(page)
  const checked = dialog.getByRole('region', { name: 'Checked' })
  await expect(checked).toContainText('Character VideosRuth')
  await expect(checked).not.toContainText('Dossiers')
  await dialog.getByRole('textbox', { name: 'Brief' }).fill('A red coat, and an eye patch.')
  await expect(checked).toContainText('Character DossiersRuth')
  await dialog.getByRole('radio', { name: 'Videos' }).check({ force: true })
  await expect(dialog.getByRole('heading')).toHaveText('Make Ruth’s video again')
  await expect(dialog.getByRole('region', { name: 'Made again' })).toContainText('Character VideosRuth')
  await dialog.getByRole('button', { name: 'Make again' }).click()
  await expect
    .poll(() => taken(host))
    .toEqual([{ runId: 'r0', step: 'video', item: 'c3', brief: 'A red coat, and an eye patch.' }])
})

test('by keyboard alone: opened from the card, focus stays in, and comes back', async ({ page }) => {
  await openShow(page, finishedJournal())
  const opener = new ShowPage(page).step('Show Blueprint').getByRole('button', { name: 'Make the blueprint again' })
  await opener.focus()
  await expect(opener).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  const dialog = dialogOf(page)
  await expect(dialog.getByText('about 2 min (at most 4)')).toBeVisible()
  const stops: string[] = []
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('Tab')
    expect(await dialog.locator(':focus').count()).toBe(1)
    stops.push((await dialog.locator(':focus').getAttribute('aria-label')) ?? '')
  }
  expect(stops).toContain('Roll another seed')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('the dice rolls, and a seed can be typed', async ({ page }) => {
  const host = await openShow(page, finishedJournal())
  await new ShowPage(page).step('Show Blueprint').getByRole('button', { name: 'Make the blueprint again' }).click()
  const seed = page.getByRole('textbox', { name: 'The other seed' })
  const first = await seed.inputValue()
  await page.getByRole('button', { name: 'Roll another seed' }).click()
  await expect(seed).not.toHaveValue(first)
  await seed.fill('4242')
  await dialogOf(page).getByRole('button', { name: 'Make again' }).click()
  await expect.poll(() => taken(host)).toEqual([{ runId: 'r0', step: 'show-generation', seed: 4242 }])
})

test('why it cannot be done is said in the dialog, and nothing can be pressed', async ({ page }) => {
  const host = await scriptedHost(page, {
    journal: finishedJournal(),
    answer: ({ command }) =>
      command === 'run.redo' ? { error: { code: 'RUN_STATE', message: 'Another program runs this.' } } : undefined,
  })
  await page.goto(`${host.url}#/run/r0`)
  await new ShowPage(page).step('Trailer').getByRole('button', { name: 'Make the trailer again' }).click()
  await expect(dialogOf(page).getByRole('alert')).toHaveText('Another program runs this.')
  await expect(dialogOf(page).getByRole('button', { name: 'Make again' })).toBeDisabled()
})

test('what is to be checked keeps its picture and says so, then is kept', async ({ page }) => {
  const journal = createDemoJournal()
  showBeingRedone(journal, demoShow({ runId: 'r0', startedAt }), { step: 'character-dossier', item: 'c3' })
  takeRedo(journal, { runId: 'r0', step: 'portrait', item: 'c4' })
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const show = new ShowPage(page)
  const tile = show.cast.getByRole('listitem').filter({ hasText: 'Cal Whitlock' })
  await expect(tile.getByText('Portrait to be checked')).toBeVisible()
  await expect(tile.getByRole('img', { name: 'Cal Whitlock, portrait' })).toBeVisible()
  await expect(show.step('Trailer').getByText('to be checked')).toBeVisible()
  await expectNoViolations(page)
  for (const stepId of ['portrait', 'video']) {
    journal.add('r0', startedAt + 900_000, {
      type: 'task:kept',
      data: { stepId, taskId: `r0/${stepId}/c4`, item: 'c4' },
    })
  }
  host.publish()
  await expect(tile.getByText('Kept', { exact: true })).toBeVisible()
  await expect(tile.getByText('Video ready')).toBeVisible()
})

test('the gallery makes again what is looked at, and comes back to it', async ({ page }) => {
  const host = await openShow(page, finishedJournal())
  await page.getByRole('button', { name: /Teo Baptiste.*open the portrait/ }).click()
  const button = page.getByRole('dialog').getByRole('button', { name: 'Make again' })
  await button.click()
  await expect(dialogOf(page).getByRole('heading')).toHaveText('Make Teo’s portrait again')
  await expect(dialogOf(page).getByText('about 2 min (at most 4)')).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(button).toBeFocused()
  expect(taken(host)).toEqual([])
})

test('what failed is tried again with another brief', async ({ page }) => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt, people: people(5) }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await new ShowPage(page).step('Character Videos').getByRole('button', { name: 'Retry with another brief…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Retry 2 videos with a change' })
  await expect(dialog).toBeVisible()
  await expectNoViolations(page)
  const one = page.getByRole('dialog')
  await one.getByRole('radio', { name: 'Mei' }).check({ force: true })
  await expect(one.getByRole('heading')).toHaveText('Retry Mei’s video with a change')
  await one.getByRole('textbox', { name: 'Brief' }).fill('A green scarf.')
  await one.getByRole('button', { name: 'Retry', exact: true }).click()
  await expect
    .poll(() => host.calls.filter(({ command }) => command === 'run.retry'))
    .toEqual([{ command: 'run.retry', input: { runId: 'r0', step: 'video', item: 'c5', brief: 'A green scarf.' } }])
})

test('with reduced motion nothing of the dialog slides or loops', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openShow(page, finishedJournal())
  await new ShowPage(page).step('Trailer').getByRole('button', { name: 'Make the trailer again' }).click()
  await expect(dialogOf(page)).toBeVisible()
  const moving = await page.evaluate<number>(
    `document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations === Infinity).length`,
  )
  expect(moving).toBe(0)
})
