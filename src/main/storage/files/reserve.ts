import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { CallboardError, toCallboardError } from '../../../shared/contract/errors.ts'

const BYTES = 4 * 1024 * 1024

/** Room on the disk, kept for the moment at which there is none: enough to write down what is finished, and to pause. */
export interface Reserve {
  /** Gives the room up. */
  spend(): void
  /** Takes the room, where it is not taken yet; answers whether there was any. */
  refill(): boolean
}

/** @param file is written, not just made longer: a hole takes no room */
export function createReserve(file: string, bytes = BYTES): Reserve {
  return {
    spend: () => rmSync(file, { force: true }),
    refill() {
      if (existsSync(file) && statSync(file).size === bytes) return true
      try {
        const handle = openSync(file, 'w', 0o600)
        try {
          writeSync(handle, Buffer.alloc(bytes))
          fsyncSync(handle)
        } finally {
          closeSync(handle)
        }
        return statSync(file).size === bytes
      } catch (thrown) {
        rmSync(file, { force: true })
        if (toCallboardError(thrown).code === 'DISK_FULL') return false
        throw thrown
      }
    },
  }
}

/** Does what must be possible on a full disk too: where it has no room, it is done again with the room that was kept. */
export async function evenWhenFull<T>(spendReserve: (() => void) | undefined, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    if (!(thrown instanceof CallboardError) || thrown.code !== 'DISK_FULL') throw thrown
    spendReserve?.()
    return act()
  }
}

/** Does something that needs room; where there is none, once more with that of the reserve. */
export function withReserve<T>(reserve: Reserve, work: () => T): T {
  try {
    const done = work()
    reserve.refill()
    return done
  } catch (thrown) {
    if (toCallboardError(thrown).code !== 'DISK_FULL') throw thrown
    reserve.spend()
    return work()
  }
}
