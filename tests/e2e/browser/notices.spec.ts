import { expect, type Page } from '@playwright/test'
import type { Notice } from '../../../src/shared/contract/feed-messages.ts'
import { demoShow, finishedShow } from '../../support/demo-scenes.ts'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { HomePage } from './pages/home-page.ts'

const TRAILER_DONE: Notice = {
  id: 'r0/trailer',
  kind: 'step-finished',
  title: 'The Lunar Job',
  body: 'Trailer is finished.',
  runId: 'r0',
  stepId: 'trailer',
}

/** The person looks at something else. */
const LOOKS_AWAY = 'document.hasFocus = () => false'

/** Stands for the browser's notifications: keeps what was shown and asked, and can be clicked. */
const recordNotifications = (permission: 'granted' | 'default') => `
  window.shown = []
  window.asked = 0
  window.Notification = class extends EventTarget {
    static permission = '${permission}'
    static requestPermission() {
      window.asked += 1
      return Promise.resolve('denied')
    }
    constructor(title, options) {
      super()
      window.shown.push({ title, ...options })
      window.lastNotification = this
    }
    close() {}
  }`

async function openHome(page: Page): Promise<ScriptedHost> {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt: Date.UTC(2026, 2, 14, 9, 26) }))
  const host = await scriptedHost(page, { journal, answer: () => ({ value: { runId: 'r0' } }) })
  await page.goto(host.url)
  await expect(page.getByRole('region', { name: 'Finished' })).toBeVisible()
  return host
}

test('a notice goes to the browser where that is allowed, and a click leads to the step', async ({ page }) => {
  await page.addInitScript(recordNotifications('granted'))
  await page.addInitScript(LOOKS_AWAY)
  const host = await openHome(page)
  host.notice(TRAILER_DONE)
  await expect
    .poll(() => page.evaluate<unknown>('window.shown'))
    .toEqual([{ title: 'The Lunar Job', body: 'Trailer is finished.', tag: 'r0/trailer' }])
  await expect(page.getByRole('link', { name: 'Open the show' })).toHaveCount(0)
  await page.evaluate("window.lastNotification.dispatchEvent(new Event('click'))")
  await expect(page).toHaveURL(`${host.url}#/run/r0/trailer`)
})

test('who looks at the window is told there, and not by the browser as well', async ({ page }) => {
  await page.addInitScript(recordNotifications('granted'))
  const host = await openHome(page)
  host.notice(TRAILER_DONE)
  await expect(page.getByRole('link', { name: 'Open the show' })).toBeVisible()
  expect(await page.evaluate('window.shown')).toEqual([])
})

test('where the browser may not notify, the window says it and leads there', async ({ page }) => {
  await page.addInitScript(recordNotifications('default'))
  await page.addInitScript(LOOKS_AWAY)
  const host = await openHome(page)
  host.notice(TRAILER_DONE)
  await page.getByRole('link', { name: 'Open the show' }).click()
  await expect(page).toHaveURL(`${host.url}#/run/r0/trailer`)
})

test('leave to notify is asked with the first production, never at load', async ({ page }) => {
  await page.addInitScript(recordNotifications('default'))
  await openHome(page)
  expect(await page.evaluate('window.asked')).toBe(0)
  await new HomePage(page).produce('A lighthouse that answers every letter it gets', 1)
  await expect.poll(() => page.evaluate('window.asked')).toBe(1)
})
