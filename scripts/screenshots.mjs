/**
 * Takes the pictures that README and docs show, from real productions on the built program, into `docs/screenshots/`.
 *
 * Needs the project set up and built, and a browser. Two shows are finished first, so that Home has something to show.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startHost } from '../tests/support/host.ts'
import { findBrowser } from './browser.mjs'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'screenshots')
const LARGE = { width: 1440, height: 900 }
const SMALL = { width: 1024, height: 700 }
/** Longest that one production may take, in milliseconds. */
const PRODUCTION_MS = 1_200_000

/** @typedef {import('@playwright/test').Page} Page */

/** @type {(page: Page, name: string, size?: { width: number, height: number }) => Promise<void>} */
async function take(page, name, size = LARGE) {
  await page.setViewportSize(size)
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode().catch(() => {})))')
  // Pictures fade in; a second after they are there the screen is at rest.
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  console.log(`docs/screenshots/${name}.png`)
  await page.setViewportSize(LARGE)
}

/** @type {(page: Page, prompt: string, characters: number, seed: number) => Promise<void>} */
async function produce(page, prompt, characters, seed) {
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('button', { name: /^(Any seed|Seed )/ }).click()
  await page.getByRole('textbox', { name: 'Seed' }).fill(String(seed))
  await page.getByRole('textbox', { name: 'Seed' }).press('Enter')
  await page.getByRole('textbox', { name: 'Characters' }).fill(String(characters))
  await page.getByRole('textbox', { name: 'What is the show about?' }).fill(prompt)
  await page.getByRole('button', { name: 'Produce' }).click()
  await page.getByRole('region', { name: 'Pipeline' }).waitFor()
}

/** @type {(page: Page) => Promise<void>} */
const untilFinished = (page) => page.getByText(/^Finished .*studio$/).waitFor({ timeout: PRODUCTION_MS })

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

  await produce(page, 'A lighthouse that answers every letter it gets', 4, 3)
  await untilFinished(page)
  await produce(page, 'Two rival chefs share one food truck for a year', 3, 11)
  await untilFinished(page)
  await take(page, 'finished')

  await produce(page, 'A heist crew of retired astronauts steals the Moon', 6, 7)
  const videos = page.getByRole('region', { name: 'Pipeline' }).getByRole('article', { name: 'Character Videos' })
  await videos.getByText(/^[3-9] of 6 complete$/).waitFor({ timeout: PRODUCTION_MS })
  await take(page, 'show')
  await take(page, 'show-small', SMALL)
  await page.getByRole('button', { name: /^Background tasks/ }).click()
  await take(page, 'panel')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Home' }).click()
  await take(page, 'home')
} finally {
  await browser.close()
  await host.close()
}
