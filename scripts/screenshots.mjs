/**
 * Takes the pictures that README and docs show, on the built program, into `docs/screenshots/`: all but one from real
 * productions, in the order in which a person meets the screens.
 *
 * Needs the project set up and built, and a browser. Two shows are finished first, so that Home has something to show.
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startHost } from '../tests/support/host.ts'
import { findBrowser } from './browser.mjs'
import { openFailure } from './lib/picture-failure.mjs'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'screenshots')
const LARGE = { width: 1440, height: 900 }
const SMALL = { width: 1024, height: 700 }
/** Longest that one production may take, in milliseconds. */
const PRODUCTION_MS = 1_200_000

/** @typedef {import('@playwright/test').Page} Page */

/** @type {(page: Page, name: string, size?: { width: number, height: number }) => Promise<void>} */
async function take(page, name, size = LARGE) {
  await page.setViewportSize(size)
  // The pointer is where nothing is told of.
  await page.mouse.move(0, 0)
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode().catch(() => {})))')
  // Pictures fade in; a second after they are there the screen is at rest.
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  console.log(`docs/screenshots/${name}.png`)
  await page.setViewportSize(LARGE)
}

/** @type {(page: Page, name: string | RegExp) => Promise<void>} */
const press = (page, name) => page.getByRole('button', { name }).first().click()

/** @type {(page: Page, name: string) => Promise<void>} */
async function go(page, name) {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** @type {(page: Page, view: 'Stage' | 'Timeline' | 'Logs') => Promise<void>} */
const view = (page, name) => page.getByRole('link', { name, exact: true }).click()

/** @type {(page: Page, prompt: string, characters: number, seed: number) => Promise<void>} */
async function produce(page, prompt, characters, seed) {
  await go(page, 'Home')
  await press(page, /^(Any seed|Seed )/)
  await page.getByRole('textbox', { name: 'Seed' }).fill(String(seed))
  await page.getByRole('textbox', { name: 'Seed' }).press('Enter')
  await page.getByRole('textbox', { name: 'Characters' }).fill(String(characters))
  await page.getByRole('textbox', { name: 'What is the show about?' }).fill(prompt)
  await press(page, 'Produce')
  await page.getByRole('region', { name: 'Pipeline' }).waitFor()
}

/** Waits until a show has ended, and fails where it did not end well. @type {(page: Page) => Promise<void>} */
async function untilFinished(page) {
  await page.getByRole('button', { name: 'Replay', exact: true }).waitFor({ timeout: PRODUCTION_MS })
  await page.getByRole('button', { name: 'Play trailer' }).waitFor()
}

/** What there is to see of a show that is done. @type {(page: Page) => Promise<void>} */
async function takeFinished(page) {
  await take(page, 'finished')
  await press(page, 'Gallery')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Portraits / })
    .click()
  await take(page, 'gallery')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Dossiers / })
    .click()
  await take(page, 'dossier')
  await page.keyboard.press('Escape')
  await press(page, /^Make all \d+ portraits again$/)
  await page.getByRole('dialog').getByRole('region', { name: 'Made again' }).waitFor()
  await take(page, 'redo')
  await page.keyboard.press('Escape')
}

/** What there is to see of a show at work. @type {(page: Page) => Promise<void>} */
async function takeAtWork(page) {
  await take(page, 'show')
  await take(page, 'show-small', SMALL)
  await press(page, /^Background tasks/)
  await take(page, 'panel')
  await page.keyboard.press('Escape')
  await view(page, 'Timeline')
  await page.getByRole('grid').waitFor()
  await take(page, 'timeline')
  await view(page, 'Logs')
  await page.getByRole('grid').getByRole('row').first().waitFor()
  await take(page, 'logs')
  await view(page, 'Stage')
  await press(page, 'Search shows and logs')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await take(page, 'palette')
  await page.keyboard.press('Escape')
  await go(page, 'Home')
  await take(page, 'home')
}

/** The places that are about no single show. @type {(page: Page) => Promise<void>} */
async function takePlaces(page) {
  await go(page, 'History')
  await page.getByRole('list', { name: 'Runs' }).waitFor()
  await take(page, 'history')
  await go(page, 'Timings')
  await page.locator('canvas').first().waitFor()
  await take(page, 'timings')
  await go(page, 'Settings')
  await take(page, 'settings')
}

/** The folder of the show that was begun last. @type {(dataDir: string) => string} */
function newestShow(dataDir) {
  const runs = join(dataDir, 'runs')
  const folders = readdirSync(runs).map((name) => join(runs, name))
  const newest = folders.sort((a, b) => statSync(b).birthtimeMs - statSync(a).birthtimeMs)[0]
  if (newest === undefined) throw new Error('no show has files')
  return newest
}

/** Waits for a file. @type {(page: Page, file: string) => Promise<void>} */
async function untilThere(page, file) {
  const deadline = Date.now() + PRODUCTION_MS
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`${file} was not made in time`)
    await page.waitForTimeout(500)
  }
}

const browserPath = findBrowser()
const host = await startHost()
const browser = await chromium.launch({
  ...(browserPath === null ? {} : { executablePath: browserPath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  mkdirSync(FOLDER, { recursive: true })
  const page = await browser.newPage({ viewport: LARGE })
  await page.goto(host.link)
  await page.getByText('eight steps').waitFor()
  await take(page, 'first-start')

  await produce(page, 'A lighthouse that answers every letter it gets', 3, 3)
  await untilFinished(page)
  await produce(page, 'Two rival chefs share one food truck for a year', 3, 11)
  await untilFinished(page)
  // Who was there when it ended keeps the cast in place; who comes now finds the trailer first.
  await page.reload()
  await page.getByRole('region', { name: 'Trailer' }).waitFor()
  await takeFinished(page)

  await produce(page, 'A heist crew of retired astronauts steals the Moon', 6, 7)
  const videos = page.getByRole('region', { name: 'Pipeline' }).getByRole('article', { name: 'Character Videos' })
  await videos.getByText(/^[2-9] of 6 complete$/).waitFor({ timeout: PRODUCTION_MS })
  await takeAtWork(page)
  await takePlaces(page)

  const folder = newestShow(host.dataDir)
  // It has all portraits by then.
  await untilThere(page, join(folder, 'library-poster', 'poster.png'))
  const other = await browser.newPage({ viewport: LARGE })
  await openFailure(other, folder)
  await other.getByRole('button', { name: 'Retry both' }).waitFor()
  await take(other, 'failed')
} finally {
  await browser.close()
  await host.close()
}
