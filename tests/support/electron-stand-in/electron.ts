/**
 * The `electron` module of the main process.
 *
 * Named exports, so that importing a name that is not modelled fails when the module is linked; the default export and
 * `require('electron')` give an object that throws on such a name.
 */
import { loud } from './core/loud.ts'
import { MessageChannelMain } from './ipc/message-channel-main.ts'
import { app } from './modules/app.ts'
import { BrowserWindow, webContents } from './modules/browser-window.ts'
import { clipboard } from './modules/clipboard.ts'
import { crashReporter } from './modules/crash-reporter.ts'
import { dialog } from './modules/dialog.ts'
import { ipcMain } from './modules/ipc-main.ts'
import { Menu, MenuItem } from './modules/menu.ts'
import { nativeImage } from './modules/native-image.ts'
import { nativeTheme } from './modules/native-theme.ts'
import { net } from './modules/net.ts'
import { Notification } from './modules/notification.ts'
import { powerMonitor } from './modules/power-monitor.ts'
import { powerSaveBlocker } from './modules/power-save-blocker.ts'
import { protocol } from './modules/protocol.ts'
import { safeStorage } from './modules/safe-storage.ts'
import { screen } from './modules/screen.ts'
import { session } from './modules/session.ts'
import { shell } from './modules/shell.ts'
import { Tray } from './modules/tray.ts'
import { utilityProcess } from './modules/utility-process.ts'

const members = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
}

const electron = loud('electron', members)

export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
}
// biome-ignore lint/style/noDefaultExport: Electron has one
export default electron
export { electron as 'module.exports' }
