import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 5000
const STEP_MS = 20

/**
 * Waits until no Chromium uses a profile any more.
 *
 * One whose application was killed notices that a moment later; an application that starts again at once must not find
 * the profile taken.
 */
export async function profileIsFree(profile: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && isTaken(profile); waited += STEP_MS) await pause(STEP_MS)
}

/** Chromium's lock is a link that names the machine and the process. */
function isTaken(profile: string): boolean {
  try {
    const pid = readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)
    process.kill(Number(pid), 0)
    return true
  } catch {
    return false
  }
}
