import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { _electron, expect, test } from '@playwright/test'
import { desktopRuntime, launchDesktop } from '../../../support/desktop.ts'
import { SAMPLE } from './sample.ts'

// The title says on which of the two all the desktop tests of this run were made.
test(`an application starts on ${desktopRuntime.description}`, async () => {
  const desktop = await launchDesktop({ appPath: SAMPLE })
  await expect(desktop.page.getByRole('heading')).toHaveText('Sample')
  expect(await desktop.close()).toBe(0)
})

test('the application knows its name, version and folders, and ends with 0', async () => {
  const desktop = await launchDesktop({ appPath: SAMPLE, args: ['sample://given'] })
  const facts = await desktop.app.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    ready: app.isReady(),
    locked: app.hasSingleInstanceLock(),
    packaged: app.isPackaged,
    appPath: app.getAppPath(),
    userData: app.getPath('userData'),
    links: process.argv.filter((argument) => argument.startsWith('sample:')),
  }))
  expect(facts).toEqual({
    name: 'Sample',
    version: '1.2.3',
    ready: true,
    locked: true,
    packaged: false,
    appPath: SAMPLE,
    userData: desktop.dataDir,
    links: ['sample://given'],
  })
  expect(await desktop.close()).toBe(0)
})

test('an application starts as well where Playwright does not hold it back until it listens', async () => {
  const executablePath = String(createRequire(import.meta.url)('electron'))
  const dataDir = test.info().outputPath('data')
  // With a path of its own, Playwright leaves out the loader that holds `ready`.
  const app = await _electron.launch({ executablePath, args: [SAMPLE, `--user-data-dir=${dataDir}`] })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading')).toHaveText('Sample')
  const main = app.process()
  await app.close()
  expect(main.exitCode).toBe(0)
})

test('a second instance hands over its link and data, and ends with 0', async () => {
  const desktop = await launchDesktop({ appPath: SAMPLE })
  const electron: unknown = createRequire(import.meta.url)('electron')
  const args = [SAMPLE, `--user-data-dir=${desktop.dataDir}`, '--no-sandbox', 'sample://second']
  const second = spawn(String(electron), args, { stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  const handedOver = 'second-instance {"link":"sample://second","data":{"greeting":"hello"}}'
  await expect(desktop.page.getByText(handedOver)).toBeVisible()
  await desktop.close()
})

test('an application that was killed starts again at once, with the same data folder', async () => {
  const dataDir = test.info().outputPath('data')
  const first = await launchDesktop({ appPath: SAMPLE, dataDir })
  const gone = once(first.app.process(), 'exit')
  first.app.process().kill('SIGKILL')
  await gone
  const second = await launchDesktop({ appPath: SAMPLE, dataDir })
  await expect(second.page.getByRole('heading')).toHaveText('Sample')
  expect(await second.close()).toBe(0)
})

test('a page whose process dies is told of, and can be loaded again', async () => {
  const desktop = await launchDesktop({ appPath: SAMPLE })
  const window = await desktop.app.browserWindow(desktop.page)
  const told = await window.evaluate(async ({ webContents }) => {
    const reason = new Promise<string>((resolve) => {
      webContents.once('render-process-gone', (_event: unknown, details: { readonly reason: string }) =>
        resolve(details.reason),
      )
    })
    webContents.forcefullyCrashRenderer()
    await reason
    const loadedAgain = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
    const crashed = webContents.isCrashed()
    await loadedAgain
    return [await reason, crashed, webContents.isCrashed(), await webContents.executeJavaScript('document.title')]
  })
  expect(told).toEqual(['crashed', true, false, 'Sample'])
  await desktop.close()
})

test('a machine without a keyring offers no encryption', async () => {
  test.skip(desktopRuntime.kind === 'electron', 'A machine has a keyring or has none.')
  const desktop = await launchDesktop({ appPath: SAMPLE, env: { STANDIN_NO_KEYRING: '1' } })
  const offered = await desktop.app.evaluate(async ({ safeStorage }) => ({
    available: await safeStorage.isAsyncEncryptionAvailable(),
    backend: safeStorage.getSelectedStorageBackend(),
    encrypted: await safeStorage.encryptStringAsync('a key').then(
      () => true,
      () => false,
    ),
  }))
  expect(offered).toEqual({ available: false, backend: 'basic_text', encrypted: false })
  await desktop.close()
})
