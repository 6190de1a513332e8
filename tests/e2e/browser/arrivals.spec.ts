import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { demoShow, justStarted } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoScript } from '../../support/demo-shows.ts'
import { type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

/** Some real picture: one with edges, so that it has something to come out of the blur with. */
const PICTURE = readFileSync(join(import.meta.dirname, '../../../docs/screenshots/show.png'))

/** What may move: the pipeline's cards unfold, the strip's chips open, and words that count time grow by a digit. */
const MAY_MOVE = '[aria-label="Pipeline"], [aria-label="Steps in short"], p.tabular-nums'

/** Notes what jumps on the page. */
const COUNT_SHIFTS = `
  window.shifted = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      for (const { node, previousRect, currentRect } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement
        if (element && !element.closest('${MAY_MOVE}')) {
          window.shifted.push({ what: element.outerHTML.slice(0, 120), from: previousRect, to: currentRect })
        }
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })
`

/** A show that has just begun, and a way to let the rest of it happen. */
async function beginning(page: Page): Promise<{ host: ScriptedHost; tell(part: (script: DemoScript) => void): void }> {
  const journal = createDemoJournal()
  const show = demoShow({ runId: 'r0', startedAt })
  justStarted(journal, show)
  const host = await scriptedHost(page, {
    journal,
    artifact: (id) => (id.endsWith('.image') ? { body: PICTURE, mime: 'image/png' } : null),
  })
  await page.addInitScript(COUNT_SHIFTS)
  await page.goto(`${host.url}#/run/r0`)
  return {
    host,
    tell(part) {
      journal.go(show, part)
      host.publish()
    },
  }
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]) {
  test(`nothing jumps while title, people, dossiers, portraits and pieces arrive, ${viewport.width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    const { tell } = await beginning(page)
    const show = new ShowPage(page)
    await expect(show.title).toHaveText('A heist crew of retired astronauts steals the Moon')
    // What the fonts move when they come is the start's, not an arrival's.
    await page.evaluate('document.fonts.ready.then(() => { window.shifted = [] })')
    tell((script) => script.succeed('show-generation', null, 38))
    await expect(show.title).toHaveText('The Lunar Job')
    tell((script) => script.whole('character-seeds', 38, 64))
    await expect(show.cast.getByText('Ines Varga')).toBeVisible()
    tell((script) => script.whole('character-dossier', 64, 136))
    await expect(show.dossier.getByText('Signatures, accents, and exits.')).toBeVisible()
    tell((script) => script.whole('portrait', 136, 190))
    await expect(show.cast.getByRole('img', { name: 'Ines Varga, portrait' })).toHaveCSS('opacity', '1')
    tell((script) => {
      script.whole('video', 190, 300)
      script.whole('library-poster', 300, 330)
    })
    await expect(page.getByRole('img', { name: 'The Lunar Job, poster' })).toHaveCSS('opacity', '1')
    expect(await page.evaluate('window.shifted')).toEqual([])
  })
}

test('while something is to come its place is there in its shape, is busy, and has nothing to be read', async ({
  page,
}) => {
  const { tell } = await beginning(page)
  const show = new ShowPage(page)
  await expect(show.cast).toHaveAttribute('aria-busy', 'true')
  await expect(show.dossier).toHaveAttribute('aria-busy', 'true')
  const place = show.cast.locator('.skeleton-sheen').first()
  const before = await place.boundingBox()
  await expectNoViolations(page)
  tell((script) => {
    script.succeed('show-generation', null, 38)
    script.whole('character-seeds', 38, 64)
    script.whole('portrait', 64, 90)
  })
  const portrait = show.cast.getByRole('img', { name: 'Ines Varga, portrait' })
  await expect(portrait).toHaveCSS('opacity', '1')
  await expect(show.cast).toHaveAttribute('aria-busy', 'false')
  expect(await show.cast.getByRole('listitem').first().boundingBox()).toEqual(before)
})

test('with reduced motion skeletons stand still and pictures fade without blur', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { tell } = await beginning(page)
  const show = new ShowPage(page)
  await expect(show.cast.locator('.skeleton-sheen').first()).toBeVisible()
  const looping = 'document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations === Infinity)'
  expect(await page.evaluate(`${looping}.length`)).toBe(0)
  tell((script) => {
    script.succeed('show-generation', null, 38)
    script.whole('character-seeds', 38, 64)
    script.whole('portrait', 64, 90)
  })
  const portrait = show.cast.getByRole('img', { name: 'Ines Varga, portrait' })
  await expect(portrait).toHaveCSS('opacity', '1')
  await expect(portrait).toHaveCSS('filter', 'none')
})

test('until the board is known, Home and the panel show the places of what will stand there', async ({ page }) => {
  const host = await scriptedHost(page, { journal: createDemoJournal(), silent: true })
  await page.goto(host.url)
  await expect(page.getByRole('main', { name: 'Home' }).locator('[aria-busy="true"]')).toBeVisible()
  await expect(page.getByRole('main', { name: 'Home' }).locator('.skeleton-sheen').first()).toBeVisible()
  await page.getByRole('button', { name: 'Background tasks' }).click()
  const panel = page.getByRole('dialog', { name: 'Background tasks' })
  await expect(panel.locator('.skeleton-sheen').first()).toBeVisible()
  await expect(panel.getByText('Shows appear here')).toHaveCount(0)
  await expectNoViolations(page)
})
