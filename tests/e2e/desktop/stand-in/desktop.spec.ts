import { expect } from '@playwright/test'
import { desktopRuntime } from '../../../support/desktop.ts'
import { inPage, test } from './sample.ts'

test('notification, progress and tray are seen, and a click on a notification arrives', async ({ desktop }) => {
  await inPage(desktop, "await window.sample.invoke('notify')")
  expect(await desktop.effects()).toMatchObject({
    notifications: [{ title: 'Done', body: 'The show is ready' }],
    progress: [{ value: 0.5, mode: 'normal' }],
    trayMenus: [['Show', 'Quit']],
  })
  await desktop.clickNotification(0)
  await expect(desktop.page.getByText('clicked "Done"')).toBeVisible()
})

test('a dialog throws until the test answers it', async ({ desktop }) => {
  const pick = "return window.sample.invoke('pick').catch((error) => error.message)"
  expect(await inPage(desktop, pick)).toContain('dialog.showOpenDialog was not answered by the test')
  await desktop.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/shows/one'] })
  })
  expect(await inPage(desktop, pick)).toEqual(['/shows/one'])
})

test('a link from the system reaches the page', async ({ desktop }) => {
  await desktop.app.evaluate(({ app }) => app.emit('open-url', { preventDefault() {} }, 'sample://one'))
  await expect(desktop.page.getByText('open-url "sample://one"')).toBeVisible()
})

test('a window that the application keeps is hidden when it is closed, and shows again', async ({ desktop }) => {
  const window = await desktop.app.browserWindow(desktop.page)
  await window.evaluate((w) => w.close())
  expect(await window.evaluate((w) => [w.isDestroyed(), w.isVisible(), w.isFocused()])).toEqual([false, false, false])
  await window.evaluate((w) => w.show())
  expect(await window.evaluate((w) => [w.isVisible(), w.isFocused()])).toEqual([true, true])
})

test('secrets are kept from readers, and found again', async ({ desktop }) => {
  const kept = await desktop.app.evaluate(async ({ safeStorage }) => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'no keyring'
    const encrypted = await safeStorage.encryptStringAsync('a key')
    const { result } = await safeStorage.decryptStringAsync(encrypted)
    return { readable: encrypted.includes('a key'), result }
  })
  expect(kept).toEqual({ readable: false, result: 'a key' })
})

test('the machine is kept awake until it is let go', async ({ desktop }) => {
  const states = await desktop.app.evaluate(({ powerSaveBlocker }) => {
    const id = powerSaveBlocker.start('prevent-app-suspension')
    const during = powerSaveBlocker.isStarted(id)
    powerSaveBlocker.stop(id)
    return [during, powerSaveBlocker.isStarted(id)]
  })
  expect(states).toEqual([true, false])
})

test('every display has room to work in, and windows lie on one', async ({ desktop }) => {
  const rooms = await desktop.app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return []
    return [...screen.getAllDisplays(), screen.getDisplayMatching(window.getBounds())].map(({ workArea }) => workArea)
  })
  expect(rooms.length).toBeGreaterThanOrEqual(2)
  for (const room of rooms) expect(room.width * room.height).toBeGreaterThan(0)
})

test('a window that is resized resizes its page, and says so', async ({ desktop }) => {
  test.skip(desktopRuntime.kind === 'electron', 'Under a window manager this takes its time, and frames count.')
  const window = await desktop.app.browserWindow(desktop.page)
  const events = await window.evaluate((w) => {
    const heard: string[] = []
    w.on('resize', () => heard.push('resize'))
    w.on('move', () => heard.push('move'))
    w.setBounds({ width: 700, height: 500 })
    w.setBounds({ x: 30 })
    return heard
  })
  expect(events).toEqual(['resize', 'move'])
  await expect.poll(() => inPage(desktop, 'return [innerWidth, innerHeight]')).toEqual([700, 500])
})

test('what is not modelled throws, wherever it is touched', async ({ desktop }) => {
  test.skip(desktopRuntime.kind === 'electron', 'Electron has all of it.')
  const errors = await desktop.app.evaluate((electron) => {
    const messageOf = (touch: () => unknown): string => {
      try {
        return String(touch())
      } catch (error) {
        return (error as Error).message
      }
    }
    const [window] = electron.BrowserWindow.getAllWindows()
    return [
      messageOf(() => electron.autoUpdater),
      messageOf(() => electron.app.getGPUInfo('basic')),
      messageOf(() => electron.app.on('gpu-info-update', () => undefined)),
      messageOf(() => electron.BrowserWindow.fromBrowserView),
      messageOf(() => window?.setOpacity(1)),
      messageOf(() => window?.webContents.printToPDF({})),
      messageOf(() => electron.session.fromPartition('persist:x')),
      messageOf(() => new electron.BrowserWindow({ webPreferences: { sandbox: false } })),
      messageOf(() => new electron.BrowserWindow({ kiosk: true })),
    ]
  })
  expect(errors).toEqual([
    'stand-in: electron.autoUpdater is not modelled',
    'stand-in: app.getGPUInfo is not modelled',
    "stand-in: the event 'gpu-info-update' of app is not modelled",
    'stand-in: BrowserWindow.fromBrowserView is not modelled',
    'stand-in: BrowserWindow.setOpacity is not modelled',
    'stand-in: webContents.printToPDF is not modelled',
    'stand-in: session.fromPartition is not modelled',
    'stand-in: windows with sandbox: false are not modelled',
    'stand-in: the BrowserWindow option kiosk is not modelled',
  ])
})
