import { expect } from '@playwright/test'
import { inPage, pitch, promptBox, STEPS, stepCards, test } from './callboard.ts'

const PROMPT = 'A heist crew of retired astronauts steals the Moon'

test('a prompt becomes a show, and the desktop hears of it', async ({ desktop }) => {
  test.setTimeout(420_000)
  const { page } = desktop
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })

  await test.step('the window opens on the prompt box', async () => {
    await expect(promptBox(page)).toBeVisible()
    const window = await desktop.app.browserWindow(page)
    await expect.poll(() => window.evaluate((shown) => shown.isVisible())).toBe(true)
  })

  await test.step('a prompt begins a production of eight steps, in order', async () => {
    await desktop.lookAway()
    await pitch(page, PROMPT)
    for (const [index, title] of STEPS.entries()) {
      await expect(stepCards(page).nth(index)).toHaveAccessibleName(title)
    }
  })

  await test.step('the panel opens by the floating button, and closes by the keyboard', async () => {
    await page.getByRole('button', { name: /^Background tasks/ }).click()
    const panel = page.getByRole('dialog', { name: 'Background tasks' })
    await expect(panel).toBeVisible()
    await expect(panel.getByRole('progressbar', { name: /overall$/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(page.getByRole('button', { name: /^Background tasks/ })).toBeFocused()
  })

  await test.step('the production ends, with one notice a step and one for the end', async () => {
    const lastNotice = async () => (await desktop.effects()).notifications.at(-1)?.title
    await expect.poll(lastNotice, { timeout: 360_000 }).toMatch(/ (is ready|failed)$/)
    expect(await lastNotice()).toMatch(/ is ready$/)
    const overall = page.getByRole('region', { name: 'Overall' })
    await expect(overall).toContainText('100%')
    await expect(overall).toContainText('8 of 8 steps done')
    const { notifications } = await desktop.effects()
    // The last step ends together with the production and is not told apart from it.
    const steps = notifications.slice(0, -1).map(({ title }) => title)
    expect(steps.toSorted()).toEqual(
      STEPS.slice(0, -1)
        .map((title) => `${title} done`)
        .toSorted(),
    )
  })

  await test.step('a click on a notice leads to its step', async () => {
    const { notifications } = await desktop.effects()
    const portraits = notifications.findIndex(({ title }) => title === 'Portraits done')
    expect(notifications[portraits]?.body).toMatch(/: 1 of 1$/)
    await desktop.clickNotification(portraits)
    await expect.poll(() => inPage<string>(desktop, 'return location.hash')).toMatch(/^#\/run\/\w+\/portrait$/)
  })

  await test.step('the trailer plays, and can be sought', async () => {
    await page.getByRole('region', { name: 'Trailer' }).scrollIntoViewIfNeeded()
    const trailer = "const video = document.querySelector('[data-part=trailer] video');"
    await inPage(desktop, `${trailer} video.muted = true; await video.play()`)
    await expect.poll(() => inPage(desktop, `${trailer} return video.readyState`)).toBeGreaterThanOrEqual(3)
    expect(await inPage(desktop, `${trailer} return [video.videoWidth, video.videoHeight]`)).toEqual([1280, 720])
    const sought = await inPage(
      desktop,
      `${trailer} video.pause()
      const { promise, resolve } = Promise.withResolvers()
      video.addEventListener('seeked', resolve, { once: true })
      video.currentTime = video.duration * 0.75
      await promise
      return video.currentTime / video.duration`,
    )
    expect(sought).toBeCloseTo(0.75, 1)
  })

  expect(violations).toEqual([])
  expect(desktop.output()).not.toMatch(/nobody (caught|handled)/)
})
