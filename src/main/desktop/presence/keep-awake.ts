import type { PowerSaveBlocker } from 'electron'

/**
 * Keeps the machine from sleeping while something runs; the display may go dark.
 *
 * @returns takes whether something runs
 */
export function createKeepAwake(blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>): (working: boolean) => void {
  let id: number | null = null
  return (working) => {
    if (working && id === null) id = blocker.start('prevent-app-suspension')
    else if (!working && id !== null) {
      blocker.stop(id)
      id = null
    }
  }
}
