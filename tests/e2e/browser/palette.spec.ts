import { expect, type Page } from '@playwright/test'
import { demoShow, finishedShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import {
  type ScriptedCall,
  type ScriptedHost,
  type ScriptedHostOptions,
  scriptedHost,
} from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

/** A line of the log that the host finds for "timed". */
const LINE = {
  id: 5,
  runId: 'r0',
  at: startedAt,
  level: 'warn',
  step: 'portrait',
  item: 'c3',
  attempt: 1,
  text: 'The painter timed out, the portrait is tried again',
} as const

function answer({ command, input }: ScriptedCall) {
  if (command === 'run.create') return { value: { runId: 'r1' } }
  if (command === 'log.search') return { value: { lines: [LINE] } }
  if (command !== 'run.list') return undefined
  const old = { runId: 'r9', title: 'An Old Tale', status: 'succeeded', percent: 100 }
  const { text = '' } = input as { readonly text?: string }
  return { value: { runs: 'an old tale'.includes(text) ? [old] : [], total: 1, next: null } }
}

async function open(page: Page, hash: string, options: Partial<ScriptedHostOptions> = {}): Promise<ScriptedHost> {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r1', startedAt: startedAt - 3_600_000, title: 'Paper Tigers' }))
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await scriptedHost(page, { journal, answer, ...options })
  await page.goto(`${host.url}${hash}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return host
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })
const field = (page: Page) => palette(page).getByRole('combobox')
const entry = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name })
const given = (host: ScriptedHost, command: string) => host.calls.filter((call) => call.command === command)

test.use({ viewport: { width: 1440, height: 900 } })

test('a show is found by its title, old ones too, and opened by Enter', async ({ page }) => {
  await open(page, '#/')
  await page.getByRole('button', { name: 'Search shows and logs' }).click()
  await expect(field(page)).toBeFocused()
  await expectNoViolations(page)
  await field(page).fill('tigers')
  await expect(entry(page, 'Paper Tigers')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/run\/r1$/)
  await expect(palette(page)).toBeHidden()

  await page.keyboard.press('Control+k')
  await field(page).fill('old tale')
  await expect(entry(page, 'An Old Tale')).toBeVisible()
})

test('what is typed right after the keys is kept, though the palette is only loading', async ({ page }) => {
  await open(page, '#/run/r0')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('paper tigers')
  await expect(field(page)).toHaveValue('paper tigers')
  // None of the letters was taken for a shortcut.
  await expect(page).toHaveURL(/#\/run\/r0$/)
})

test('the show on screen is paused, and its log is searched', async ({ page }) => {
  const host = await open(page, '#/run/r0')
  await page.keyboard.press('Control+k')
  await field(page).fill('pause')
  await page.keyboard.press('Enter')
  await expect.poll(() => given(host, 'run.pause')).toEqual([{ command: 'run.pause', input: { runId: 'r0' } }])

  await page.keyboard.press('Control+k')
  await field(page).fill('timed')
  await expect(entry(page, /painter timed out/).locator('mark')).toHaveText('timed')
  await entry(page, /painter timed out/).click()
  await expect(page).toHaveURL(/#\/run\/r0\?view=logs&find=timed$/)
})

test('cancelling is asked about, and keeping the show is what Enter does', async ({ page }) => {
  const host = await open(page, '#/run/r0')
  const askToCancel = async () => {
    await page.keyboard.press('Control+k')
    await field(page).fill('cancel')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toContainText('Cancel “The Lunar Job”? What is finished is kept.')
  }
  await askToCancel()
  await expect(entry(page, 'Keep it going')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  expect(given(host, 'run.cancel')).toEqual([])
  await askToCancel()
  await entry(page, 'Cancel the show').click()
  await expect.poll(() => given(host, 'run.cancel')).toHaveLength(1)
})

test('three words or more can be a pitch; fewer never begin a show', async ({ page }) => {
  const host = await open(page, '#/')
  await page.keyboard.press('Control+k')
  await field(page).fill('astronauts')
  await expect(palette(page)).toContainText('Nothing is called that.')
  await page.keyboard.press('Enter')
  expect(given(host, 'run.create')).toEqual([])
  await field(page).fill('A heist crew of retired astronauts')
  await expect(entry(page, 'Produce “A heist crew of retired astronauts”')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/run\/r1$/)
  expect(given(host, 'run.create')).toEqual([
    {
      command: 'run.create',
      input: { pipeline: 'show-production', input: { prompt: 'A heist crew of retired astronauts' } },
    },
  ])
})

test('Escape closes the palette, and focus goes back to where it was', async ({ page }) => {
  await open(page, '#/')
  const button = page.getByRole('button', { name: 'Search shows and logs' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(button).toBeFocused()
})

test('letters are shortcuts, but not where somebody types', async ({ page }) => {
  await open(page, '#/run/r0')
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/#\/$/)
  await page.keyboard.press('n')
  const prompt = page.getByRole('textbox', { name: 'What is the show about?' })
  await expect(prompt).toBeFocused()
  await page.keyboard.type('hbdy?')
  await expect(prompt).toHaveValue('hbdy?')
  await expect(page).toHaveURL(/#\/$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('every shortcut of the sheet does what it says', async ({ page }) => {
  const host = await open(page, '#/run/r0')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Pause or resume the show')).toBeVisible()
  await expectNoViolations(page)
  // Under the sheet, letters mean nothing.
  await page.keyboard.press('p')
  expect(given(host, 'run.pause')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  await page.keyboard.press('p')
  await expect.poll(() => given(host, 'run.pause')).toHaveLength(1)
  await page.keyboard.press('b')
  await expect(page.getByRole('dialog', { name: 'Background tasks' })).toBeVisible()
  await page.keyboard.press('Escape')
  for (const [key, url] of [
    ['l', /#\/run\/r0\?view=logs$/],
    ['b', /#\/run\/r0$/],
    ['Escape', /#\/run\/r0$/],
    ['s', /#\/run\/r0$/],
    ['Control+,', /#\/settings$/],
    ['y', /#\/history$/],
    ['d', /#\/timings$/],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page).toHaveURL(url)
  }
})

test('who has single letters switched off is not led anywhere by one', async ({ page }) => {
  await open(page, '#/run/r0', { settings: { 'keys.single': false } })
  await page.keyboard.press('h')
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  await expect(page).toHaveURL(/#\/run\/r0$/)
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0)
})
