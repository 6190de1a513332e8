import { expect } from '@playwright/test'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { logHost } from '../../support/log-host.ts'
import { test } from '../policed-test.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('the views of a show are a press apart, and the address keeps them', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await logHost(page, {
    journal,
    lines: [],
    answer({ command }) {
      if (command === 'run.events') return { value: { events: journal.events() } }
      return command === 'history.timings' ? { value: { timings: [] } } : undefined
    },
  })
  await page.goto(`${host.url}#/run/r0`)
  const views = page.getByRole('navigation', { name: 'View' })
  await expect(views.getByRole('link', { name: 'Stage' })).toHaveAttribute('aria-current', 'page')
  await views.getByRole('link', { name: 'Timeline' }).click()
  await expect(page).toHaveURL(`${host.url}#/run/r0?view=timeline`)
  await expect(page.getByRole('navigation', { name: 'Pipeline' })).toBeVisible()
  await views.getByRole('link', { name: 'Logs' }).click()
  await expect(page.getByRole('region', { name: 'Logs' })).toBeVisible()
  await expect(new ShowPage(page).step('Portraits')).toBeVisible()
  await page.goBack()
  await expect(views.getByRole('link', { name: 'Timeline' })).toHaveAttribute('aria-current', 'page')
})
