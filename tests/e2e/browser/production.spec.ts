import { expect, type Page } from '@playwright/test'
import { type Host, startHost } from '../../support/host.ts'
import { watchPolicy } from '../../support/policy-violations.ts'
import { test } from '../policed-test.ts'
import { HomePage } from './pages/home-page.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'
import { TasksPanel } from './pages/tasks-panel.ts'

const STEPS = [
  'Show Blueprint',
  'Character Seeds',
  'Character Dossiers',
  'Portraits',
  'Character Videos',
  'Portrait Grid',
  'Show Poster',
  'Trailer',
]

/** Longest that a production of two people may take on a slow machine that others use as well, in milliseconds. */
const PRODUCTION_MS = 420_000

/** One real production on the real host, told in order: what a person sees from the prompt to the trailer. */
test.describe
  .serial('a production in the browser', () => {
    test.setTimeout(PRODUCTION_MS)

    let host: Host
    let page: Page
    const problems: string[] = []

    test.beforeAll(async ({ browser }) => {
      host = await startHost()
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      await watchPolicy(context)
      page = await context.newPage()
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      await page.goto(host.link)
    })

    test.afterAll(async () => {
      await page.context().close()
      await host.close()
    })

    test('the link opens Home, and its ticket leaves the address', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pitch a show. Watch it get made.')
      await expect(page).toHaveURL(`${host.url}#/`)
      await expect(page.getByText('Made by the built-in studio, offline')).toBeVisible()
      await expect(page.getByText('From one sentence to a trailer, in eight steps')).toBeVisible()
      await expectNoViolations(page)
    })

    test('an empty prompt is explained at the box, and starts nothing', async () => {
      const home = new HomePage(page)
      await home.produceButton.click()
      await expect(home.error).toHaveText(/write a prompt/i)
      await expect(home.prompt).toHaveAttribute('aria-invalid', 'true')
      await expect(page).toHaveURL(`${host.url}#/`)
    })

    test('a prompt that is too long is explained at the box, and stays there to be cut', async () => {
      const home = new HomePage(page)
      const long = 'moon '.repeat(4000)
      await home.produce(long, 1)
      await expect(home.error).toContainText('4000')
      await expect(home.prompt).toHaveValue(long)
    })

    test('a prompt begins a show, whose eight steps stand in order', async () => {
      const show = new ShowPage(page)
      await new HomePage(page).produce('A heist crew of retired astronauts steals the Moon', 2)
      await expect(page).toHaveURL(/#\/run\/.+/)
      await expect(show.cards).toHaveCount(STEPS.length)
      const names = await show.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))
      expect(names).toEqual(STEPS)
    })

    test('the floating button opens the panel, where the bars move', async () => {
      const tasks = new TasksPanel(page)
      const show = new ShowPage(page)
      await tasks.open()
      const inShort = tasks.panel.getByRole('list', { name: 'Steps in short' }).getByRole('listitem')
      await expect(inShort).toHaveCount(STEPS.length)
      for (const [index, step] of STEPS.entries()) await expect(inShort.nth(index)).toContainText(step)

      const overall = tasks.panel.getByRole('progressbar', { name: /overall$/ })
      const before = await show.valueOf(overall)
      await expect.poll(() => show.valueOf(overall), { timeout: 120_000 }).toBeGreaterThan(before)
      await expectNoViolations(page)
    })

    test('Escape closes the panel and gives focus back to the button', async () => {
      const tasks = new TasksPanel(page)
      await page.keyboard.press('Escape')
      await expect(tasks.panel).toBeHidden()
      await expect(tasks.button).toBeFocused()
    })

    test('portraits arrive while the show is still made', async () => {
      const show = new ShowPage(page)
      await expect(show.cast.getByRole('img', { name: /, portrait$/ }).first()).toBeVisible({ timeout: 120_000 })
    })

    test('the run ends, and the screen says so', async () => {
      const show = new ShowPage(page)
      await expect(page.getByText(/^Finished .*built-in studio$/)).toBeVisible({ timeout: PRODUCTION_MS })
      await expect(show.overall).toHaveAttribute('aria-valuenow', '100')
      await expect(show.pipeline.getByText('8 of 8 steps done')).toBeVisible()
      await expect(show.cast.getByRole('img', { name: /, portrait$/ })).toHaveCount(2)
    })

    test('a finished step opens to one bar a character', async () => {
      const card = new ShowPage(page).step('Portraits')
      await card.getByRole('button', { expanded: false }).click()
      const bars = card.getByRole('progressbar', { name: /, portrait$/ })
      await expect(bars).toHaveCount(2)
      await expect(bars.first()).toHaveAttribute('aria-valuetext', 'complete')
    })

    test('a dossier opens to be read, and Escape puts it away', async () => {
      const show = new ShowPage(page)
      await show.dossier.getByRole('button', { name: 'Read all' }).click()
      const reader = page.getByRole('dialog', { name: /, dossier$/ })
      await expect(reader.getByRole('heading').nth(1)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(reader).toBeHidden()
    })

    test('a character’s clip plays', async () => {
      const show = new ShowPage(page)
      await show.cast
        .getByRole('button', { name: /^Play / })
        .first()
        .click()
      const clip = page.getByRole('dialog').locator('video')
      await expect.poll(() => clip.evaluate((video: { currentTime: number }) => video.currentTime)).toBeGreaterThan(0)
      await page.keyboard.press('Escape')
      await expect(clip).toBeHidden()
    })

    test('the trailer plays in 1280×720', async () => {
      const { trailer } = new ShowPage(page)
      await trailer.scrollIntoViewIfNeeded()
      await trailer.evaluate((video: { muted: boolean; play(): Promise<void> }) => {
        video.muted = true
        return video.play()
      })
      await expect
        .poll(() => trailer.evaluate((video: { readyState: number }) => video.readyState))
        .toBeGreaterThanOrEqual(3)
      expect(await trailer.evaluate((video: { videoWidth: number }) => video.videoWidth)).toBe(1280)
      await expect
        .poll(() => trailer.evaluate((video: { currentTime: number }) => video.currentTime))
        .toBeGreaterThan(0)
    })

    test('the finished show has nothing that axe objects to', async () => {
      await expectNoViolations(page)
    })

    test('a reload keeps everything, and Home shows the poster', async () => {
      const show = new ShowPage(page)
      const title = await show.title.textContent()
      await page.reload()
      await expect(show.title).toHaveText(title ?? '')
      await expect(show.overall).toHaveAttribute('aria-valuenow', '100')
      await page.getByRole('link', { name: 'Home' }).click()
      await expect(
        page.getByRole('region', { name: 'Finished' }).getByRole('link', { name: title ?? '' }),
      ).toBeVisible()
    })

    test('nothing went wrong in the page meanwhile', () => {
      expect(problems).toEqual([])
    })
  })

test('a window without ticket or cookie says what to do', async ({ page }) => {
  const host = await startHost()
  await page.goto(host.url)
  await expect(page.getByRole('heading', { name: 'This window needs a new link' })).toBeVisible()
  await expectNoViolations(page)
  await host.close()
})
