import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { startHost } from '../../support/host.ts'
import { openTestStudio } from '../../support/studio.ts'
import { test } from '../policed-test.ts'
import { finishedJournal, openShow, STARTED_AT } from './gallery-host.ts'
import { GalleryPage } from './pages/gallery-page.ts'
import { ShowPage } from './pages/show-page.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('the facts of a file stand beside it, and its path can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Poster, large' }).click()
  await expect(gallery.facts.getByText('1000 × 1500')).toBeVisible()
  await expect(gallery.facts.getByText('/demo/runs/r0/library-poster/it')).toBeVisible()
  await gallery.button('Copy path').click()
  await expect(gallery.button('Copied')).toBeVisible()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('/demo/runs/r0/library-poster/it')
  await gallery.button('About the file').click()
  await expect(gallery.facts).toHaveCount(0)
})

test('a piece is downloaded under a name that says what it is', async ({ page }) => {
  await openShow(page, finishedJournal())
  const gallery = new GalleryPage(page)
  await new ShowPage(page).cast.getByRole('button', { name: /^Ines Varga.*portrait$/ }).click()
  const download = page.waitForEvent('download')
  await gallery.button('Download').click()
  expect((await download).suggestedFilename()).toBe('The Lunar Job - Portraits - Ines Varga.png')
})

test('a show is exported as a zip; an unfinished one says what is missing', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: STARTED_AT }))
  await openShow(page, journal)
  await page.route('**/exports/r0.zip', (route) => route.fulfill({ body: 'zip', contentType: 'application/zip' }))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  expect((await download).suggestedFilename()).toBe('The Lunar Job.zip')
  const words =
    'Without 5 videos, 3 portraits, the portrait grid, the poster and the trailer, which the show does not have yet.'
  await expect(page.getByText(words).first()).toBeVisible()
})

test('a file that cannot be read says so in its place', async ({ page }) => {
  await openShow(page, finishedJournal())
  await page.route('**/artifacts/r0.trailer.*', (route) => route.fulfill({ status: 404, body: '' }))
  await page.route('**/artifacts/r0.character-dossier.*', (route) => route.fulfill({ status: 404, body: '' }))
  const gallery = new GalleryPage(page)
  await page.getByRole('button', { name: 'Gallery' }).click()
  await expect(gallery.stage.getByText('The file could not be read.')).toBeVisible()
  await page.keyboard.press('End')
  await expect(gallery.stage.getByText('The file could not be read.')).toBeVisible()
})

test('on the real host a show comes as a zip, with every piece by its name', async ({ page }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-zip-'))
  const studio = await openTestStudio(dataDir)
  const runId = await studio.produce({ prompt: 'x', characters: 2 })
  await studio.seen(runId, 'run:finished')
  await studio.close()
  const host = await startHost({ dataDir })
  try {
    await page.goto(host.link)
    await page.getByRole('region', { name: 'Finished' }).getByRole('link').first().click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const zip = unzipSync(readFileSync(await (await download).path()))
    expect(Object.keys(zip).toSorted()).toEqual(
      [
        'Dossiers/Ines Varga.md',
        'Dossiers/Teo Baptiste.md',
        'Portrait grid.png',
        'Portraits/Ines Varga.png',
        'Portraits/Teo Baptiste.png',
        'Poster.png',
        'Trailer.mp4',
        'Videos/Ines Varga.mp4',
        'Videos/Teo Baptiste.mp4',
        'show.json',
      ].map((name) => `The Lunar Job/${name}`),
    )
  } finally {
    await host.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
