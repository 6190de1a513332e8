import type { MenuItemConstructorOptions } from 'electron'
import { type ShortcutId, shortcutOf } from '../../shared/contract/shortcuts.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** Whether the tools of a developer are offered. */
  readonly development: boolean
  /** Does on the page what a shortcut does. */
  readonly onCommand: (command: ShortcutId) => void
  /** Saves a report for somebody who helps. */
  readonly onReport: () => void
}

/** `Mod+,` as Electron writes it; a character alone is none, since it would be taken from whoever types. */
function acceleratorOf(id: ShortcutId): string | null {
  const { keys, menuKeys = keys } = shortcutOf(id)
  return menuKeys.startsWith('Mod+') ? menuKeys.replace('Mod+', 'CommandOrControl+') : null
}

/**
 * The application menu, with the shortcuts of the page.
 *
 * On macOS it is in the menu bar; elsewhere it is hidden under the page's title bar (Alt shows it), and gives the keys.
 * A key that the page itself knows is taken there first, and then does not come here.
 */
export function menuTemplate({
  platform,
  development,
  onCommand,
  onReport,
}: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const item = (id: ShortcutId): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(id)
    return {
      id: `command:${id}`,
      label: shortcutOf(id).does,
      ...(accelerator === null ? {} : { accelerator }),
      click: () => onCommand(id),
    }
  }
  const tools: MenuItemConstructorOptions[] = [{ role: 'reload' }, { role: 'toggleDevTools' }, separator]
  const report: MenuItemConstructorOptions = { id: 'save-report', label: 'Save a Report…', click: () => onReport() }
  const end: MenuItemConstructorOptions = mac ? { role: 'close' } : { role: 'quit' }
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [item('new-show'), separator, item('settings'), separator, end] },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        item('palette'),
        item('tasks'),
        separator,
        item('home'),
        item('history'),
        item('timings'),
        separator,
        ...(development ? tools : []),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Show',
      submenu: [item('pause'), separator, item('stage'), item('timeline'), item('logs'), separator, item('replay')],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('shortcuts'), separator, report, separator, item('about')] },
  ]
}
