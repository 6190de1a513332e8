import { expect } from '@playwright/test'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('a step that begins fills the line into it, opens and glows, and closes when it is done', async ({ page }) => {
  const journal = createDemoJournal()
  const show = demoShow({ runId: 'r0', startedAt })
  halfway(journal, show)
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const card = new ShowPage(page).step('Portrait Grid')
  const line = page.locator('[data-step="portrait-grid"] .join-fill')
  await expect(line).toHaveCSS('transform', 'matrix(1, 0, 0, 0, 0, 0)')
  await expect(card.locator('.active-glow')).toHaveCount(0)

  journal.go(show, (script) => {
    script.begin('portrait-grid', 300)
    script.queue('portrait-grid', null, 300)
    script.start('portrait-grid', null, 300)
  })
  journal.live('r0', 'portrait-grid', null, 0.5, 'placing names')
  host.publish()
  await expect(line).toHaveCSS('transform', 'none')
  await expect(line).toHaveClass(/border-primary/)
  await expect(card.locator('.active-glow')).toHaveCSS('opacity', '1')
  await expect(card.getByText('placing names')).toBeVisible()
  await expect(card.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50')
  await expect(page.getByRole('status').filter({ hasText: 'The Lunar Job: Portrait Grid started' })).toHaveCount(1)

  journal.go(show, (script) => {
    script.succeed('portrait-grid', null, 306)
    script.finish('portrait-grid', 306)
  })
  host.publish()
  await expect(card.locator('.active-glow')).toHaveCount(0)
  await expect(card.getByRole('progressbar')).toHaveCount(0)
  await expect(card.getByText('completed')).toHaveCount(1)
  await expect(line).not.toHaveClass(/border-primary/)
  await expect(page.getByRole('status').filter({ hasText: 'The Lunar Job: Portrait Grid finished' })).toHaveCount(1)
})

test('with reduced motion a card opens at once, and the panel fades in its place', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await new ShowPage(page).step('Character Dossiers').getByRole('button', { expanded: false }).click()
  await expect(new ShowPage(page).step('Character Dossiers').getByText('6 of 6 complete')).toBeVisible()
  await page.getByRole('button', { name: /^Background tasks/ }).click()
  const panel = page.getByRole('dialog', { name: 'Background tasks' })
  await expect(panel).toBeVisible()
  await expect(panel).toHaveCSS('transform', 'none')
})

test('while the panel lies over it the screen rests, and goes on afterwards', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const spinner = page.locator('#root article .spinning').first()
  await expect(spinner).toHaveCSS('animation-play-state', 'running')
  await page.getByRole('button', { name: /^Background tasks/ }).click()
  await expect(page.getByRole('dialog').locator('.spinning').first()).toHaveCSS('animation-play-state', 'running')
  await expect(spinner).toHaveCSS('animation-play-state', 'paused')
  await page.keyboard.press('Escape')
  await expect(spinner).toHaveCSS('animation-play-state', 'running')
})
