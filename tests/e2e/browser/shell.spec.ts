import { expect } from '@playwright/test'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

test('a screen that cannot be loaded is said so, and the rest of the window goes on', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: Date.UTC(2026, 2, 14, 9, 26) }))
  const host = await scriptedHost(page, {
    journal,
    answer: ({ command }) => (command === 'token.list' ? { value: { tokens: [] } } : undefined),
  })
  await page.route('**/settings-screen*.js', (route) => route.abort())
  await page.goto(`${host.url}#/settings`)
  await expect(page.getByRole('heading', { name: 'This screen could not be drawn' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Go Home' }).click()
  await expect(page.getByRole('heading', { name: 'Pitch a show. Watch it get made.' })).toBeVisible()

  await page.unroute('**/settings-screen*.js')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await expect(page).toHaveTitle('Settings, Callboard')
})
