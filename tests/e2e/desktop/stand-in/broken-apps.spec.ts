import { expect, test } from '@playwright/test'
import { desktopRuntime } from '../../../support/desktop.ts'
import { runTinyApp, type TinyParts, tinyApp } from './tiny-app.ts'

// The stand-in is worth something only if what is broken in Electron is broken on it as well. Each of these
// applications makes one mistake; each must be caught, by an exit code or by what is said.

test.skip(desktopRuntime.kind === 'electron', 'What Electron itself does with broken applications is its own affair.')

interface Broken {
  readonly mistake: string
  readonly parts: TinyParts
  readonly says: RegExp
  readonly code: number
}

const BROKEN: readonly Broken[] = [
  {
    mistake: 'waits for ready at the top level of its main file',
    parts: { first: 'await app.whenReady()' },
    says: /the main file never finished/,
    code: 1,
  },
  {
    mistake: 'requires a module of Node’s in its preload script',
    parts: { preload: "require('fs')" },
    says: /Unable to load preload script.*module not found: fs[\s\S]*page: the API is undefined/,
    code: 0,
  },
  {
    mistake: 'has an ES module as its preload script',
    parts: { preload: "import { contextBridge } from 'electron'" },
    says: /Unable to load preload script[\s\S]*Cannot use import statement[\s\S]*page: the API is undefined/,
    code: 0,
  },
  {
    mistake: 'names a preload script that is not there',
    parts: { preload: null },
    says: /Unable to load preload script.*ENOENT[\s\S]*page: the API is undefined/,
    code: 0,
  },
  {
    mistake: 'imports a name that Electron has not got, or the stand-in does not model',
    parts: { imports: 'app, BrowserWindow, protocol, desktopCapturer' },
    says: /does not provide an export named 'desktopCapturer'/,
    code: 1,
  },
  {
    mistake: 'makes a window before it is ready',
    parts: { first: 'new BrowserWindow()' },
    says: /Cannot create BrowserWindow before app is ready/,
    code: 1,
  },
  {
    mistake: 'sends a function to its page',
    parts: { afterLoad: "window.webContents.send('news', () => 1)" },
    says: /An object could not be cloned/,
    code: 1,
  },
  {
    mistake: 'switches the sandbox off',
    parts: { preferences: 'sandbox: false' },
    says: /windows with sandbox: false are not modelled/,
    code: 1,
  },
  {
    mistake: 'switches context isolation off',
    parts: { preferences: 'contextIsolation: false' },
    says: /windows with contextIsolation: false are not modelled/,
    code: 1,
  },
  {
    mistake: 'exposes an API twice',
    parts: {
      preload: `const { contextBridge } = require('electron')
        contextBridge.exposeInMainWorld('api', {})
        contextBridge.exposeInMainWorld('api', {})`,
    },
    says: /Cannot bind an API on top of an existing property on the window object/,
    code: 0,
  },
  {
    mistake: 'loads an address of a scheme that nobody handles',
    parts: { address: 'other://callboard/' },
    says: /ERR_UNKNOWN_URL_SCHEME/,
    code: 1,
  },
  {
    mistake: 'names its scheme in its content security policy',
    parts: { policy: 'default-src app:' },
    says: /the CSP names the scheme app:, use 'self'/,
    code: 1,
  },
  {
    mistake: 'registers its scheme without the privileges that its pages need',
    parts: { privileges: '{ standard: true }' },
    says: /the scheme app must be standard, secure and supportFetchAPI/,
    code: 1,
  },
  {
    mistake: 'leaves a rejection in its main process alone',
    parts: { afterLoad: "Promise.reject(new Error('left alone')); await new Promise(() => {})" },
    says: /left alone/,
    code: 1,
  },
  {
    mistake: 'registers a service worker without the privilege',
    parts: { outcome: "navigator.serviceWorker.register('/worker.js').then(() => 'registered')" },
    says: /page: .*Failed to register a ServiceWorker/,
    code: 0,
  },
  {
    mistake: 'relies on cookies in its page',
    parts: { outcome: "(document.cookie = 'kept=yes', 'cookies: [' + document.cookie + ']')" },
    says: /page: cookies: \[\]/,
    code: 0,
  },
  {
    mistake: 'names its scheme in its page',
    parts: { outcome: "fetch('app://callboard/page.js').then(() => 'fetched')" },
    says: /page: TypeError: Failed to fetch/,
    code: 0,
  },
  {
    mistake: 'lets its page open a window',
    parts: { outcome: "String(window.open('https://example.com/'))" },
    says: /window\.open\(https:\/\/example\.com\/\) was allowed; child windows are not modelled/,
    code: 0,
  },
  {
    mistake: 'asks for something that the stand-in does not model',
    parts: { afterLoad: 'app.getGPUFeatureStatus()' },
    says: /stand-in: app\.getGPUFeatureStatus is not modelled/,
    code: 1,
  },
]

test('a sound application runs to its end and complains of nothing', async ({ browserName: _ }, info) => {
  const { code, said } = await runTinyApp(tinyApp(), info.outputPath())
  expect(said).toContain('page: the API is object')
  expect(said).not.toMatch(/stand-in:|Error|Unable/)
  expect(code).toBe(0)
})

for (const { mistake, parts, says, code } of BROKEN) {
  test(`an application is caught that ${mistake}`, async ({ browserName: _ }, info) => {
    const ended = await runTinyApp(tinyApp(parts), info.outputPath())
    expect(ended.said).toMatch(says)
    expect(ended.code).toBe(code)
  })
}
