import { expect } from '@playwright/test'
import { desktopRuntime } from '../../../support/desktop.ts'
import { inPage, test } from './sample.ts'

test('a page is served by the application’s own scheme, as a secure context with an origin of its own', async ({
  desktop,
}) => {
  await expect(desktop.page.getByRole('heading')).toHaveText('Sample')
  expect(await inPage(desktop, 'return isSecureContext')).toBe(true)
  expect(await inPage(desktop, "return window.sample.invoke('sender')")).toEqual({
    url: 'app://callboard/index.html',
    origin: 'app://callboard',
  })
})

test('requests reach the scheme’s handler with method, body and range, under the application’s own address', async ({
  desktop,
}) => {
  const ask = "return (await fetch('/request', { method: 'POST', body: 'a body' })).json()"
  expect(await inPage(desktop, ask)).toEqual({
    method: 'POST',
    url: 'app://callboard/request',
    origin: 'app://callboard',
    body: 'a body',
  })
  const part = "const r = await fetch('/part', { headers: { range: 'bytes=2-4' } }); return [r.status, await r.text()]"
  expect(await inPage(desktop, part)).toEqual([206, 'cde'])
})

test('the content security policy of the response holds', async ({ desktop }) => {
  const violated = `
    const violation = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true })
    })
    const script = document.createElement('script')
    script.textContent = 'window.inline = true'
    document.body.append(script)
    return [await violation, window.inline ?? null]`
  expect(await inPage(desktop, violated)).toEqual(['script-src-elem', null])
})

test('a page has neither cookies nor the network', async ({ desktop }) => {
  test.skip(desktopRuntime.kind === 'electron', 'Electron reaches the network.')
  expect(await inPage(desktop, "document.cookie = 'a=1'; return document.cookie")).toBe('')
  const reached = "return fetch('https://example.com/', { mode: 'no-cors' }).then(() => 'reached', () => 'failed')"
  expect(await inPage(desktop, reached)).toBe('failed')
})

test('permissions are what the application’s handlers say', async ({ desktop }) => {
  const states = `return [
    Notification.permission,
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error) => error.name),
  ]`
  expect(await inPage(desktop, states)).toEqual([
    'granted',
    'denied',
    expect.stringMatching(/^(NotAllowed|NotFound)Error$/),
  ])
})

test('a page has the colours that the application asks for, whenever it asks', async ({ desktop }) => {
  const dark = "return matchMedia('(prefers-color-scheme: dark)').matches"
  await expect.poll(() => inPage(desktop, dark)).toBe(true)
  await desktop.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light'
  })
  await expect.poll(() => inPage(desktop, dark)).toBe(false)
})
