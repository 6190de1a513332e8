import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const sources = globSync('src/{main,preload,renderer}/**/*.{ts,tsx}', { cwd: root }).map((file) => ({
  file,
  // What is only spoken of in a comment does nothing.
  code: readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, ''),
}))
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file)

test('windows come from one place', () => {
  expect(filesWith(/new (BrowserWindow|BaseWindow|WebContentsView)\b/)).toEqual([
    'src/main/desktop/window/main-window.ts',
  ])
})

test('messages of pages come in at one door', () => {
  expect(filesWith(/\bipcMain\b/)).toEqual(['src/main/desktop/page/serve-page.ts'])
  expect(filesWith(/\bipc\.(on|handle)\(/).filter((file) => file.startsWith('src/main'))).toEqual([
    'src/main/desktop/page/page-door.ts',
  ])
})

test('messages to pages go out at one door', () => {
  expect(filesWith(/\bcontents\.(send|postMessage)\(/)).toEqual(['src/main/desktop/page/page-sender.ts'])
  expect(filesWith(/webContents\.(send|postMessage)\(/)).toEqual([])
})

test("nothing is opened in the system's browser by the desktop app", () => {
  expect(filesWith(/\bopenExternal\b/)).toEqual([])
})

test('Electron is known to the desktop host, the IPC transport and the preload script alone', () => {
  const others = filesWith(/from 'electron'/).filter(
    (file) => !/^src\/(main\/(desktop\/|index\.ts|feed\/ipc)|preload\/)/.test(file),
  )
  expect(others).toEqual([])
})

test('a window shows our page, under our scheme, and nothing of the disk or the network', () => {
  expect(filesWith(/\.(loadURL|loadFile)\(/)).toEqual(['src/main/desktop/window/main-window.ts'])
  expect(filesWith(/\.loadURL\((?!PAGE_URL\))/)).toEqual([])
  expect(filesWith(/['"`]file:\/\//)).toEqual([])
})

test('no text becomes a script or an element', () => {
  const doors =
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/
  expect(filesWith(doors)).toEqual([])
  expect(filesWith(/executeJavaScript|insertCSS/)).toEqual([])
})

test('nothing that is locked is unlocked anywhere', () => {
  const unlocked =
    /(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures): true|(sandbox|contextIsolation|webSecurity): false/
  expect(filesWith(unlocked)).toEqual([])
  expect(filesWith(/enableBlinkFeatures|allowpopups|<webview|appendSwitch|no-sandbox/)).toEqual([])
})
