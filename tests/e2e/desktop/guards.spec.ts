import { expect } from '@playwright/test'
import { inPage, promptBox, test } from './callboard.ts'

test('the page has what was agreed, and nothing of Node or Electron', async ({ sharedDesktop: desktop }) => {
  await expect(promptBox(desktop.page)).toBeVisible()
  const given = await inPage(
    desktop,
    `return {
      api: Object.keys(window.callboard).sort(),
      frozen: Object.isFrozen(window.callboard),
      node: [typeof require, typeof process, typeof module, typeof Buffer, typeof global],
      secure: isSecureContext,
    }`,
  )
  expect(given).toEqual({
    api: [
      'chooseDataFolder',
      'dataFolder',
      'exportShow',
      'onCommand',
      'onNavigate',
      'openDataFolder',
      'openFeed',
      'platform',
      'revealArtifact',
      'updates',
    ],
    frozen: true,
    node: Array(5).fill('undefined'),
    secure: true,
  })
})

test('no window opens', async ({ sharedDesktop: desktop }) => {
  expect(await inPage(desktop, "return window.open('https://example.com/window')")).toBeNull()
  await expect.poll(desktop.output).toContain('denied a window: https://example.com/window')
  expect(desktop.app.windows()).toHaveLength(1)
})

test('the page cannot be led elsewhere', async ({ sharedDesktop: desktop }) => {
  await inPage(desktop, "location.href = 'https://example.com/elsewhere'")
  await expect.poll(desktop.output).toContain('denied a navigation: https://example.com/elsewhere')
  await expect(promptBox(desktop.page)).toBeVisible()
})

test.describe('the content security policy', () => {
  test.use({ breaksPolicy: true })

  test('an inline script does not run', async ({ sharedDesktop: desktop }) => {
    const violated = await inPage(
      desktop,
      `const { promise, resolve } = Promise.withResolvers()
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return [await promise, window.ran]`,
    )
    expect(violated).toEqual(['script-src-elem', undefined])
  })

  test('nothing elsewhere is fetched', async ({ sharedDesktop: desktop }) => {
    const outcome = await inPage(
      desktop,
      `const { promise, resolve } = Promise.withResolvers()
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      await fetch('https://example.com/').then(() => resolve('fetched'), () => undefined)
      return promise`,
    )
    expect(outcome).toBe('connect-src')
  })
})

test('text does not become code', async ({ sharedDesktop: desktop }) => {
  // In a later turn: what a test runs directly in the page is exempt from the policy.
  const outcome = await inPage(
    desktop,
    `await new Promise((resolve) => setTimeout(resolve, 0))
    try { return eval('1') } catch (error) { return error.name }`,
  )
  expect(outcome).toBe('EvalError')
})

test('the app answers reading alone, and nothing outside the page', async ({ sharedDesktop: desktop }) => {
  const statuses = await inPage(
    desktop,
    `const status = (path, init) => fetch(path, init).then((response) => response.status)
    return Promise.all([
      status('/index.html'),
      status('/index.html', { method: 'POST' }),
      status('/artifacts/unknown'),
      status('/..%2f..%2fpackage.json'),
    ])`,
  )
  expect(statuses).toEqual([200, 405, 404, 404])
})

test('the camera, the place and notifications are denied to the page', async ({ sharedDesktop: desktop }) => {
  const states = await inPage(
    desktop,
    `const state = (name) => navigator.permissions.query({ name }).then((permission) => permission.state)
    return [await state('camera'), await state('geolocation'), await state('notifications')]`,
  )
  expect(states).toEqual(['denied', 'denied', 'denied'])
})

test('a line that talks nonsense is closed, and the app lives on', async ({ sharedDesktop: desktop }) => {
  const closed = await inPage(
    desktop,
    `const { promise, resolve } = Promise.withResolvers()
    const line = window.callboard.openFeed({
      onOpen: () => line.send({ type: 'nonsense' }),
      onMessage: () => undefined,
      onClose: (code) => resolve(code),
    })
    return promise`,
  )
  expect(closed).toBe(4400)
  // The page's own line was ended by the other; the page opens it again by itself.
  await expect(desktop.page.getByRole('button', { name: 'Produce' })).toBeEnabled()
})

test('a message of 2 MiB closes its line', async ({ sharedDesktop: desktop }) => {
  const closed = await inPage(
    desktop,
    `const { promise, resolve } = Promise.withResolvers()
    const line = window.callboard.openFeed({
      onOpen: () => line.send({ type: 'hello', token: 'x'.repeat(2 ** 21) }),
      onMessage: () => undefined,
      onClose: (code) => resolve(code),
    })
    return promise`,
  )
  expect(closed).toBe(4413)
})
