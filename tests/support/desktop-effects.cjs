// Loaded by `-r` before the app, in Electron and in the stand-in alike: keeps what the app does to the desktop, which no
// test can see otherwise. Nothing is changed but `shell.openExternal`, which must not open a browser during a test.
const { BrowserWindow, Notification, powerSaveBlocker, shell, Tray } = require('electron')

/** What a test reads by `app.evaluate`; see desktop.ts for its shape. */
const effects = { notifications: [], trayMenus: [], trayTips: [], progress: [], keptAwake: [], opened: [] }
globalThis.callboardEffects = effects

/**
 * @param {object} owner
 * @param {string} name
 * @param {(self: any, ...args: any[]) => void} keep
 */
function watch(owner, name, keep) {
  const original = owner[name]
  owner[name] = function (...args) {
    keep(this, ...args)
    return original.apply(this, args)
  }
}

watch(Notification.prototype, 'show', (notification) => effects.notifications.push(notification))
watch(Tray.prototype, 'setContextMenu', (_tray, menu) => effects.trayMenus.push(menu))
watch(BrowserWindow.prototype, 'setProgressBar', (_window, value, { mode } = {}) => {
  effects.progress.push({ value, mode: mode ?? 'normal' })
})
watch(Tray.prototype, 'setToolTip', (_tray, text) => effects.trayTips.push(text))
watch(powerSaveBlocker, 'start', (_blocker, type) => effects.keptAwake.push(type))
watch(powerSaveBlocker, 'stop', () => effects.keptAwake.push('stopped'))
shell.openExternal = async (url) => {
  effects.opened.push(url)
}
