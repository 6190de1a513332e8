import { expect, type Page } from '@playwright/test'
import { demoShow, halfway } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { startHost } from '../../support/host.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

const place = (page: Page, label: string) => page.getByRole('spinbutton', { name: label })
const primary = (page: Page) =>
  page.evaluate<string>("getComputedStyle(document.documentElement).getPropertyValue('--color-primary').trim()")

test('what is set on the real host holds at once, and after a reload', async ({ page }) => {
  const host = await startHost()
  try {
    await page.goto(host.link)
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expectNoViolations(page)

    await page.getByRole('radio', { name: 'Failures only' }).click()
    await page.getByRole('radio', { name: 'Blue' }).click()
    await expect.poll(() => primary(page)).toBe('#2a6ff0')
    const media = place(page, 'Pictures and videos at once')
    const before = Number(await media.getAttribute('aria-valuenow'))
    await page.getByRole('button', { name: 'Pictures and videos at once: one more' }).click()
    await expect(media).toHaveAttribute('aria-valuenow', String(before + 1))
    await page.getByRole('switch', { name: 'Go on by itself at the start' }).click()
    await expect(page.getByText(host.dataDir)).toBeVisible()

    await page.reload()
    await expect(page.getByRole('radio', { name: 'Failures only' })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'Blue' })).toBeChecked()
    await expect(media).toHaveAttribute('aria-valuenow', String(before + 1))
    await expect(page.getByRole('switch', { name: 'Go on by itself at the start' })).not.toBeChecked()
    await expect.poll(() => primary(page)).toBe('#2a6ff0')
  } finally {
    await host.close()
  }
})

test('what is set in one window holds in another as soon as that comes to the front', async ({ page, context }) => {
  const host = await startHost()
  try {
    await page.goto(host.link)
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByRole('radio', { name: 'Every step' })).toBeChecked()
    const other = await context.newPage()
    await other.goto(`${host.url}#/settings`)
    await other.getByRole('radio', { name: 'Blue' }).click()
    await other.getByRole('radio', { name: 'Failures only' }).click()
    await expect.poll(() => primary(other)).toBe('#2a6ff0')
    // Playwright keeps every page focused, so that none ever comes to the front by itself.
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await expect.poll(() => primary(page)).toBe('#2a6ff0')
    await expect(page.getByRole('radio', { name: 'Failures only' })).toBeChecked()
  } finally {
    await host.close()
  }
})

test('an access token is shown once, opens the host, and no longer does once it is revoked', async ({
  page,
  request,
}) => {
  const host = await startHost()
  try {
    await page.goto(host.link)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('textbox', { name: 'Name of the token' }).fill('dashboard')
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    const secret = (await page.getByText(/^cb_/).textContent()) ?? ''
    const list = () =>
      request.post(`${host.url}api/run.list`, { data: {}, headers: { authorization: `Bearer ${secret}` } })
    expect((await list()).status()).toBe(200)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.reload()
    const tokens = page.getByRole('list', { name: 'Access tokens' })
    await expect(tokens).toContainText('dashboard')
    await expect(page.getByText(secret)).toHaveCount(0)

    await tokens.getByRole('button', { name: 'Revoke dashboard' }).click()
    await tokens.getByRole('button', { name: 'Keep' }).click()
    expect((await list()).status()).toBe(200)
    await tokens.getByRole('button', { name: 'Revoke dashboard' }).click()
    await tokens.getByRole('button', { name: 'Revoke dashboard for good' }).click()
    await expect(page.getByText('There are none yet.')).toBeVisible()
    expect((await list()).status()).toBe(401)
  } finally {
    await host.close()
  }
})

test.describe('by keyboard, at 1024×700', () => {
  test.use({ viewport: { width: 1024, height: 700 } })

  test('everything can be reached and changed', async ({ page }) => {
    const journal = createDemoJournal()
    halfway(journal, demoShow({ runId: 'r0', startedAt: Date.UTC(2026, 2, 14, 9, 26) }))
    const host = await scriptedHost(page, {
      journal,
      answer: ({ command }) => (command === 'token.list' ? { value: { tokens: [] } } : undefined),
    })
    await page.goto(`${host.url}#/settings`)
    await expectNoViolations(page)
    const changes = () => host.calls.filter(({ command }) => command === 'setting.set').map(({ input }) => input)

    await page.getByRole('radio', { name: 'Every step' }).focus()
    await page.keyboard.press('ArrowRight')
    await place(page, 'Texts at once').focus()
    await page.keyboard.press('ArrowUp')
    await place(page, 'Texts at once').press('Home')
    await page.getByRole('switch', { name: 'Single letters are shortcuts' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(changes).toEqual([
      { key: 'notifications', value: 'failures' },
      { key: 'places.text', value: 9 },
      { key: 'places.text', value: 1 },
      { key: 'keys.single', value: false },
    ])
  })

  test('what the host refuses is said, and the value stays', async ({ page }) => {
    const host = await scriptedHost(page, {
      journal: createDemoJournal(),
      answer({ command }) {
        if (command === 'token.list') return { value: { tokens: [] } }
        if (command !== 'setting.set') return undefined
        return { error: { code: 'NOT_ALLOWED', message: 'This needs leave to control.' } }
      },
    })
    await page.goto(`${host.url}#/settings`)
    await page.getByRole('radio', { name: 'Off', exact: true }).click()
    await expect(page.getByText('This needs leave to control.').first()).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Every step' })).toBeChecked()
  })
})
