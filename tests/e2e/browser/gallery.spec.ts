import { expect } from '@playwright/test'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { test } from '../policed-test.ts'
import { finishedJournal, openShow, STARTED_AT } from './gallery-host.ts'
import { GalleryPage } from './pages/gallery-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('a press on a person opens the gallery at the portrait; the arrows lead on, Escape leads back', async ({
  page,
}) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  const tile = new ShowPage(page).cast.getByRole('button', { name: /^Ines Varga.*open the portrait$/ })
  await tile.click()
  await expect(gallery.at('Ines Varga, portrait')).toBeVisible()
  await expect(gallery.stage.getByRole('img', { name: 'Ines Varga, portrait' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(gallery.at('Teo Baptiste, portrait')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(gallery.at('The Lunar Job, portrait grid')).toBeVisible()
  await page.keyboard.press('End')
  await expect(gallery.at('Bram Oosterhuis, dossier')).toBeVisible()
  await expect(gallery.dialog.getByText('21 of 21')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(gallery.dialog).toHaveCount(0)
  await expect(tile).toBeFocused()
})

test('the strip leads to each kind and each piece, by keyboard too', async ({ page }) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Gallery' }).click()
  await expect(gallery.at('The Lunar Job, trailer')).toBeVisible()
  await gallery.strip.getByRole('button', { name: 'Videos 6' }).click()
  await expect(gallery.at('Ines Varga, video')).toBeVisible()
  const cal = gallery.strip.getByRole('button', { name: 'Cal Whitlock, video' })
  await cal.focus()
  await page.keyboard.press('Enter')
  await expect(cal).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(gallery.strip.getByRole('button', { name: 'Mei Hsu, video' })).toBeFocused()
})

test('a film shows a frame of its own first, plays from the start by Space, and stops when one goes on', async ({
  page,
}) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Gallery' }).click()
  await expect.poll(async () => (await gallery.filmState()).currentTime).toBeGreaterThan(2)
  expect((await gallery.filmState()).paused).toBe(true)
  await page.keyboard.press('Space')
  await expect(gallery.button('Pause')).toBeAttached()
  await expect.poll(async () => (await gallery.filmState()).currentTime).toBeLessThan(2)
  await page.keyboard.press('Space')
  await expect.poll(async () => (await gallery.filmState()).paused).toBe(true)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(gallery.at('The Lunar Job, poster')).toBeVisible()
  await expect(gallery.film).toHaveCount(0)
})

test('one film plays at a time', async ({ page }) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  const { trailer, cast } = new ShowPage(page)
  await page.getByRole('button', { name: 'Play The Lunar Job, trailer' }).click()
  await expect.poll(async () => (await gallery.filmState(trailer)).paused).toBe(false)
  await cast.getByRole('button', { name: 'Play Ines Varga' }).click()
  await expect.poll(async () => (await gallery.filmState()).paused).toBe(false)
  // What lies behind a dialog has no role while that is open.
  expect((await gallery.filmState(page.locator('[data-part=trailer] video'))).paused).toBe(true)
})

test('a position is chosen on the slider, by its own keys', async ({ page }) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Play trailer' }).click()
  const slider = gallery.dialog.getByRole('slider', { name: 'Position in The Lunar Job, trailer' })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', '0:03 of 0:03')
  await expect(gallery.button('Play again')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(gallery.at('The Lunar Job, trailer')).toBeVisible()
})

test('a film fills the system’s screen, and Escape gives the screen back before it closes the gallery', async ({
  page,
}) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Play trailer' }).click()
  await gallery.stage.getByRole('button', { name: 'Full screen' }).click()
  await expect.poll(() => gallery.fillsScreen()).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => gallery.fillsScreen()).toBe(false)
  await expect(gallery.dialog).toBeVisible()
  await page.keyboard.press('f')
  await expect.poll(() => gallery.fillsScreen()).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => gallery.fillsScreen()).toBe(false)
})

test('a dossier is a page to read: its parts, the heads beside it, and a line of speech within', async ({ page }) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await new ShowPage(page).dossier.getByRole('button', { name: 'Read all' }).click()
  const dossier = gallery.dialog.getByRole('region', { name: 'Dossier of Ines Varga' })
  await expect(dossier.getByRole('heading')).toHaveText(['Ines Varga', 'Background', 'Want', 'Voice'])
  await expect(dossier.getByRole('blockquote')).toHaveText('“I never lie, darling. I round up.”')
  await expect(dossier.getByRole('complementary', { name: 'In short' }).getByRole('term')).toHaveCount(5)
  await expect(dossier).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(gallery.at('Teo Baptiste, dossier')).toBeVisible()
  await expect(gallery.dialog.getByRole('region', { name: 'Dossier of Teo Baptiste' })).toBeFocused()
})

test('a piece that is still to come stands in its own shape, and nothing moves when it comes', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: STARTED_AT }))
  const host = await openShow(page, journal)
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Gallery' }).click()
  await gallery.strip.getByRole('button', { name: /^Portraits/ }).click()
  await gallery.strip.getByRole('button', { name: 'Ruth Okafor, portrait' }).click()
  await expect(gallery.stage).toHaveAttribute('aria-busy', 'true')
  await expect(gallery.stage.getByText('At work, 87%')).toBeVisible()
  await expectNoViolations(page)
  const box = gallery.stage.locator('.piece-box')
  const before = await box.boundingBox()
  expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(3 / 4, 2)
  const artifact = {
    step: 'portrait',
    item: 'c3',
    kind: 'image',
    path: 'runs/r0/portrait/c3.png',
    mime: 'image/png',
  } as const
  journal.add('r0', STARTED_AT + 300_000, {
    type: 'task:succeeded',
    data: {
      stepId: 'portrait',
      taskId: 'r0/portrait/c3',
      item: 'c3',
      output: { width: 768, height: 1024 },
      artifacts: [{ ...artifact, id: 'r0.portrait.c3.image', bytes: 9, sha256: '0'.repeat(64) }],
    },
  })
  host.publish()
  await expect(gallery.stage.getByRole('img', { name: 'Ruth Okafor, portrait' })).toBeVisible()
  await expect(gallery.stage).toHaveAttribute('aria-busy', 'false')
  expect(await box.boundingBox()).toEqual(before)
})

test('of a finished show trailer and poster come first; one that is finished meanwhile stays in its order', async ({
  page,
}) => {
  const parts = () =>
    page.locator('[data-part]').evaluateAll((all) => all.map((part) => part.getAttribute('data-part')))
  const journal = createDemoJournal()
  const show = demoShow({ runId: 'r0', startedAt: STARTED_AT })
  halfway(journal, show)
  const host = await openShow(page, journal)
  const asMade = ['cast', 'dossier', 'trailer', 'library-poster', 'portrait-grid']
  expect(await parts()).toEqual(asMade)
  journal.add('r0', STARTED_AT + 400_000, { type: 'run:finished', data: { status: 'succeeded', error: null } })
  host.publish()
  await expect(page.getByText('Finished').first()).toBeVisible()
  expect(await parts()).toEqual(asMade)
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('region', { name: 'Finished' }).getByRole('link').first().click()
  await expect.poll(parts).toEqual(['trailer', 'library-poster', 'cast', 'dossier', 'portrait-grid'])
})

for (const [name, size] of [
  ['a large window', { width: 1440, height: 900 }],
  ['a small window', { width: 1024, height: 700 }],
  ['twice the size of text', { width: 720, height: 450 }],
] as const) {
  test(`in ${name} each kind of piece is in sight, and axe objects to none`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openShow(page, finishedJournal())
    const gallery = new GalleryPage(page)
    await page.getByRole('button', { name: 'Play trailer' }).click()
    for (const kind of ['Show', 'Portraits 6', 'Videos 6', 'Dossiers 6']) {
      await gallery.strip.getByRole('button', { name: kind }).click()
      const box = (await gallery.stage.boundingBox()) ?? { width: 0, height: 0 }
      expect(Math.min(box.width, box.height)).toBeGreaterThan(240)
      await expectNoViolations(page)
    }
    const scrolls = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
    expect(scrolls).toBe(false)
  })
}

test('who wants no motion gets none: nothing loops, not even where a piece is waited for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: STARTED_AT }))
  await openShow(page, journal)
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Gallery' }).click()
  await gallery.strip.getByRole('button', { name: 'Show' }).click()
  await expect(gallery.at('The Lunar Job, trailer')).toBeVisible()
  const looping = await page.evaluate<number>(
    'document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations === Infinity).length',
  )
  expect(looping).toBe(0)
})
