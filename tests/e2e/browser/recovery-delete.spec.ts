import { expect } from '@playwright/test'
import { demoShow, finishedShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { type Answer, type ScriptedCall, scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

/** Answers with what a board has, and deletes from it. */
const answers =
  (journal: DemoJournal, publish: () => void) =>
  ({ command, input }: ScriptedCall): Answer | undefined => {
    const { runs } = journal.board()
    const run = runs[(input as { runId?: string }).runId ?? '']
    const artifacts = run?.steps.flatMap((step) => step.tasks.flatMap((task) => task.artifacts)) ?? []
    if (command === 'artifact.list') return { value: { artifacts } }
    if (command === 'run.list') {
      const rows = Object.values(runs).map(({ id, title, status }) => ({
        ...{ runId: id, pipeline: 'show-production', title, status, percent: 50, error: null, cover: null },
        ...{ createdAt: '2026-03-14T09:26:00Z', startedAt: null, finishedAt: null, workedMs: 1000 },
      }))
      return { value: { runs: rows, total: rows.length, next: null } }
    }
    if (command !== 'run.delete' || !run) return undefined
    journal.add(run.id, startedAt + 900_000, { type: 'run:deleted', data: {} })
    publish()
    return { value: { runId: run.id } }
  }

test('a show is deleted from its menu: it is asked first, with how many files go, and one is back on Home', async ({
  page,
}) => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal, answer: (call) => answers(journal, () => host.publish())(call) })
  await page.goto(`${host.url}#/run/r0`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete the show…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this show?' })
  await expect(dialog.getByText('28 files, 28 kB')).toBeVisible()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused()
  expect(host.calls.some(({ command }) => command === 'run.delete')).toBe(false)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete the show…' }).click()
  await dialog.getByRole('button', { name: 'Delete the show' }).click()
  await expect(page).toHaveURL(`${host.url}#/`)
  await expect(page.getByText('The Lunar Job, 28 files, 28 kB').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /The Lunar Job/ })).toHaveCount(0)
})

test('a show under way cannot be deleted, and the menu says why', async ({ page }) => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal })
  await page.goto(`${host.url}#/run/r0`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const item = page.getByRole('menuitem', { name: /^Delete the show/ })
  await expect(item).toBeDisabled()
  await expect(item).toContainText('It is under way. Pause or cancel it first.')
  await expectNoViolations(page)
})

test('a row of the history goes when its show is deleted; one under way says why it stays', async ({ page }) => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  halfway(journal, demoShow({ runId: 'r1', startedAt, title: 'Night Maps' }))
  const host = await scriptedHost(page, { journal, answer: (call) => answers(journal, () => host.publish())(call) })
  await page.goto(`${host.url}#/history`)
  await expect(page.getByRole('button', { name: 'Delete Night Maps' })).toHaveAccessibleDescription(/under way/)
  await page.getByRole('button', { name: 'Delete The Lunar Job' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the show' }).click()
  await expect(page.getByRole('link', { name: 'The Lunar Job', exact: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Night Maps', exact: true })).toBeVisible()
  await expectNoViolations(page)
})

test('what is refused is said in the dialog', async ({ page }) => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, {
    journal,
    answer: ({ command }) =>
      command === 'run.delete' ? { error: { code: 'RUN_STATE', message: 'This production is under way.' } } : undefined,
  })
  await page.goto(`${host.url}#/run/r0`)
  await page.getByRole('button', { name: /Teo Baptiste.*open the portrait/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete The Lunar Job' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this show?' })
  await dialog.getByRole('button', { name: 'Delete the show' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('This production is under way.')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Delete The Lunar Job' })).toBeFocused()
})
