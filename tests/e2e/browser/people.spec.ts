import { expect } from '@playwright/test'
import { demoShow, halfway, people } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { ShowPage } from './pages/show-page.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('three hundred characters stand in a list by how they stand, of which only what is in sight is drawn', async ({
  page,
}) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt, people: people(300) }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const rows = new ShowPage(page).step('Portraits').getByRole('region', { name: 'Portraits, one by one' })
  await expect(rows.getByText('At work 2')).toBeVisible()
  await expect(rows.getByText('Waiting 295')).toBeVisible()
  await expect(rows.getByText('2nd try')).toBeVisible()
  const { height } = (await rows.boundingBox()) ?? { height: 0 }
  expect(height).toBeLessThanOrEqual(252)
  expect(await rows.getByRole('progressbar').count()).toBeLessThan(30)
  await rows.focus()
  await page.keyboard.press('End')
  await expect(rows.getByText('Done 3')).toBeVisible()
  await expect(rows.getByRole('listitem').last()).toHaveAttribute('aria-posinset', '300')
  await expectNoViolations(page)
})

test('three hundred characters on the stage are grouped as well, and who is chosen is brought into view', async ({
  page,
}) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt, people: people(300) }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const show = new ShowPage(page)
  await expect(show.cast.getByText('At work 4')).toBeVisible()
  expect(await show.cast.getByRole('button', { name: /show the dossier/ }).count()).toBeLessThan(40)
  await show.dossier.getByRole('button', { name: 'Previous dossier' }).click()
  const chosen = show.cast.getByRole('button', { name: /show the dossier/, pressed: true })
  await expect(chosen).toBeInViewport()
})

test('a press on a person in a step brings up their dossier', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  const show = new ShowPage(page)
  await show.step('Character Videos').getByRole('button', { name: 'Cal', exact: true }).click()
  await expect(show.dossier.getByRole('heading', { name: 'Cal Whitlock' })).toBeVisible()
})

test('the pointer learns everything about a person at work', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: Date.now() - 258_000 }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await new ShowPage(page).step('Character Videos').getByRole('button', { name: 'Cal', exact: true }).hover()
  await expect(page.getByRole('tooltip')).toHaveText(
    /^Cal Whitlock, video16%, at work for 1 min \d+ s, frame 15 of 96$/,
  )
})
