import { expect } from '@playwright/test'
import { demoShow, finishedShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { ShowPage } from './pages/show-page.ts'
import { tabTo } from './pages/tab-to.ts'
import { TasksPanel } from './pages/tasks-panel.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

test.use({ viewport: { width: 1440, height: 900 } })

test('a show is pitched, watched and looked at in the panel by keyboard alone', async ({ page }) => {
  const journal = createDemoJournal()
  const host = await scriptedHost(page, {
    journal,
    answer({ command }) {
      if (command !== 'run.create') return undefined
      halfway(journal, demoShow({ runId: 'r0', startedAt }))
      host.publish()
      return { value: { runId: 'r0' } }
    },
  })
  await page.goto(host.url)
  await expect(page.getByText('eight steps')).toBeVisible()

  await tabTo(page, /^What is the show about/)
  await page.keyboard.type('A heist crew of retired astronauts')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('steals the Moon')
  await tabTo(page, /^Characters$/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Any seed$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Seed 7' })).toBeFocused()
  await tabTo(page, /^Produce$/)
  await page.keyboard.press('Enter')

  await expect(new ShowPage(page).title).toHaveText('The Lunar Job')
  expect(host.calls.filter(({ command }) => command === 'run.create')).toEqual([
    {
      command: 'run.create',
      input: {
        pipeline: 'show-production',
        input: { prompt: 'A heist crew of retired astronauts\nsteals the Moon', characters: 5, seed: 7 },
      },
    },
  ])

  const tasks = new TasksPanel(page)
  await tabTo(page, /^Background tasks/)
  await page.keyboard.press('Enter')
  await expect(tasks.panel).toBeVisible()
  await tabTo(page, /^Pause The Lunar Job$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => host.calls.at(-1)).toEqual({ command: 'run.pause', input: { runId: 'r0' } })
  await page.keyboard.press('Escape')
  await expect(tasks.button).toBeFocused()
})

test('dossiers are paged and read by keyboard, and focus comes back', async ({ page }) => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, {
    journal,
    artifact: (id) =>
      id.endsWith('.text') ? { body: Buffer.from('## Want\n\nTo land.'), mime: 'text/markdown' } : null,
  })
  await page.goto(`${host.url}#/run/r0`)
  const { dossier } = new ShowPage(page)
  await expect(dossier.getByRole('heading', { name: 'Ines Varga' })).toBeVisible()
  await tabTo(page, /^Next dossier$/)
  await page.keyboard.press('Enter')
  await expect(dossier.getByRole('heading', { name: 'Teo Baptiste' })).toBeVisible()
  await tabTo(page, /^Read all/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Want' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dossier.getByRole('button', { name: 'Read all' })).toBeFocused()
})

test('an editing chip gives its old value back on Escape', async ({ page }) => {
  const host = await scriptedHost(page, { journal: createDemoJournal() })
  await page.goto(host.url)
  await page.getByRole('button', { name: 'Title from the blueprint' }).click()
  await page.keyboard.type('Not this')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Title from the blueprint' })).toBeFocused()
})
