import type { BrowserWindow } from 'electron'
import type { DesktopStatus } from './status.ts'

type Window = Pick<BrowserWindow, 'setProgressBar'>

/** Takes the bar away. */
const NO_BAR = -1

/** Draws the progress in the taskbar or on the dock's icon. */
export interface Taskbar {
  update(status: Pick<DesktopStatus, 'fraction' | 'mode'>): void
  /** A new window has no bar yet. */
  windowOpened(): void
}

const drawnAs = (value: number, mode: string): string => `${value} ${mode}`

/** A bar changes by whole percents: the system need not be asked for less. */
export function createTaskbar(window: () => Window | null): Taskbar {
  let shown = drawnAs(NO_BAR, 'none')
  let latest: Pick<DesktopStatus, 'fraction' | 'mode'> = { fraction: null, mode: 'none' }

  function draw(): void {
    const { fraction, mode } = latest
    const value = fraction === null || mode === 'none' ? NO_BAR : Math.floor(fraction * 100) / 100
    const drawn = drawnAs(value, mode)
    const target = window()
    if (drawn === shown || !target) return
    shown = drawn
    target.setProgressBar(value, { mode })
  }

  return {
    update(status) {
      latest = status
      draw()
    },
    windowOpened() {
      shown = drawnAs(NO_BAR, 'none')
      draw()
    },
  }
}
