import { expect } from '@playwright/test'
import { inPage, promptBox, test } from './callboard.ts'

test('the menu leads to what runs, and to the licence of every part', async ({ sharedDesktop: desktop }) => {
  const { app, page } = desktop
  await expect(promptBox(page)).toBeVisible()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('command:about')?.click())
  const facts = page.getByRole('region', { name: 'This Callboard' })
  const versions = await app.evaluate(() => process.versions)
  await expect(facts).toContainText('HostDesktop app')
  await expect(facts).toContainText(`Electron${versions.electron}`)
  await expect(facts).toContainText(`Node.js${versions.node}`)
  await page.getByRole('searchbox', { name: 'Search parts and licences' }).fill('x264')
  await page.getByRole('button', { name: /^x264/ }).click()
  await expect(page.getByRole('region', { name: 'Licence of x264' })).toContainText('GNU GENERAL PUBLIC LICENSE')
  await inPage(desktop, "location.hash = '#/'")
  await expect(promptBox(page)).toBeVisible()
})
