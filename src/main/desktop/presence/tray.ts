import type { DesktopStatus } from './status.ts'
import type { TrayLook } from './tray-picture.ts'

/** What is used of Electron's tray, its pictures and menus already made. */
export interface TrayIcon {
  setPicture(look: TrayLook): void
  setMenu(status: DesktopStatus): void
  setToolTip(text: string): void
  /** Text beside the icon; macOS alone shows it. */
  setTitle(text: string): void
}

/** The bars are redrawn when they have grown by about a pixel. */
const PICTURE_STEPS = 20

/**
 * Keeps the tray current, changing only what has changed: on Linux a menu that is set again closes the open one.
 *
 * @returns takes the status
 */
export function createTrayUpdater(icon: TrayIcon): (status: DesktopStatus) => void {
  const shown = new Map<string, string>()
  const change = (part: string, value: string, apply: () => void): void => {
    if (shown.get(part) === value) return
    shown.set(part, value)
    apply()
  }
  return (status) => {
    const { shows, state, text } = status
    const fraction = status.fraction === null ? null : Math.round(status.fraction * PICTURE_STEPS) / PICTURE_STEPS
    const title = state === 'working' ? ` ${Math.floor((status.fraction ?? 0) * 100)} %` : ''
    change('picture', `${state} ${fraction}`, () => icon.setPicture({ state, fraction }))
    change('tip', text, () => icon.setToolTip(text))
    change('title', title, () => icon.setTitle(title))
    change(
      'menu',
      JSON.stringify(shows.map((show) => [show.runId, show.title, show.state, show.percent, show.eta])),
      () => icon.setMenu(status),
    )
  }
}
