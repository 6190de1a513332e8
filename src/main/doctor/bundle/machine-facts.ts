import { readdirSync, statfsSync, statSync } from 'node:fs'
import { availableParallelism, cpus, freemem, totalmem, uptime } from 'node:os'
import { join } from 'node:path'
import { runtimeFacts } from '../../log/host-log.ts'
import { endedBadly, readOpenMark } from '../../log/open-mark.ts'
import { logPlaces } from '../../log/places.ts'

interface Size {
  readonly files: number
  readonly bytes: number
}

/** How much lies at a place: a file, or all that is below a folder. */
function sizeOf(place: string): Size {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return { files: found ? 1 : 0, bytes: found?.size ?? 0 }
  const sizes = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
  return { files: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) }
}

/** What lies in a data folder, name by name. */
function readSizes(root: string): Readonly<Record<string, Size>> {
  return Object.fromEntries(
    readdirSync(root)
      .sort()
      .map((name) => [name, sizeOf(join(root, name))]),
  )
}

function freeBytes(root: string): number {
  const { bavail, bsize } = statfsSync(root)
  return bavail * bsize
}

/** Something that a folder in a bad state may not tell. */
function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch (thrown) {
    return { unreadable: String(thrown) }
  }
}

/** What the program runs on and what its folder holds. Bytes, seconds; `now` in epoch milliseconds. */
export function readMachineFacts(root: string, version: string, now: number): object {
  const { openMark } = logPlaces(root)
  return {
    at: new Date(now).toISOString(),
    version,
    ...runtimeFacts(),
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    memory: { total: totalmem(), free: freemem() },
    upForSeconds: Math.round(uptime()),
    language: Intl.DateTimeFormat().resolvedOptions().locale,
    dataDir: root,
    openedBy: readOpenMark(openMark),
    endedBadly: endedBadly(openMark) !== null,
    free: attempt(() => freeBytes(root)),
    sizes: attempt(() => readSizes(root)),
  }
}
