import { expect } from '@playwright/test'
import { inPage, promptBox, test } from './callboard.ts'

test('an app that runs from its folder says that it does not update itself, and cannot be made to', async ({
  sharedDesktop: desktop,
}) => {
  const { page } = desktop
  await expect(promptBox(page)).toBeVisible()
  await inPage(desktop, "location.hash = '#/settings'")
  const updates = page.getByRole('region', { name: 'Updates' })
  await expect(updates).toContainText('Not here: Callboard was started from its own folder')
  const auto = updates.getByRole('switch', { name: 'Fetch newer versions of Callboard' })
  await expect(auto).toBeDisabled()
  await expect(auto).not.toBeChecked()
  await inPage(desktop, "location.hash = '#/'")
  await expect(promptBox(page)).toBeVisible()
})
