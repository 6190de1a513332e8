import { expect, test } from 'vitest'
import { windowOptions } from '../../../../../src/main/desktop/window/window-options.ts'

const options = windowOptions({ width: 1440, height: 900, maximized: false }, '/app/out/preload/index.cjs')

test('the page has no Node, a world of its own and a sandbox', () => {
  expect(options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    preload: '/app/out/preload/index.cjs',
  })
})

test('nobody can change the options on the way', () => {
  expect(Object.isFrozen(options)).toBe(true)
  expect(Object.isFrozen(options.webPreferences)).toBe(true)
})

test('the window shows nothing until the page has drawn, and then on a dark ground', () => {
  expect(options).toMatchObject({ show: false, backgroundColor: '#141414' })
})

test("the system's buttons fit the page's title bar", () => {
  expect(options).toMatchObject({ titleBarStyle: 'hidden', titleBarOverlay: { color: '#141414', height: 48 } })
})
