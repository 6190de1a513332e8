import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const MEGABYTE = 2 ** 20
const SIZE = 24 * MEGABYTE

/** A disk that a test can fill to its last byte, and empty again. */
export interface SmallDisk {
  /** Folder on it for a program's data. */
  readonly folder: string
  /** Leaves no room at all. */
  fill(): void
  /** Gives all the room back. */
  empty(): void
  remove(): void
}

/**
 * Makes a file system of 24 MiB in memory.
 *
 * @returns null where one may not be made: that takes the rights of the system's administrator, and Linux
 */
export function makeSmallDisk(at: string): SmallDisk | null {
  const root = join(at, 'disk')
  mkdirSync(root)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', root], { stdio: 'ignore' })
  } catch {
    return null
  }
  const ballast = join(root, 'ballast')
  return {
    folder: join(root, 'data'),
    fill() {
      const file = openSync(ballast, 'a')
      // Great pieces first, then what is left of the last page.
      for (const piece of [MEGABYTE, 4096, 1]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(piece))
        } catch (thrown) {
          if ((thrown as { readonly code?: unknown }).code !== 'ENOSPC') throw thrown
        }
      }
      fsyncSync(file)
      closeSync(file)
    },
    empty: () => truncateSync(ballast, 0),
    remove() {
      // Lazily: a thread that reads logs may still let go of its file.
      execFileSync('umount', ['-l', root])
      rmSync(root, { recursive: true })
    },
  }
}
