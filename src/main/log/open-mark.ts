import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isRunning } from '../is-running.ts'

const schema = z.object({
  pid: z.int().min(1),
  host: z.string(),
  version: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
})

/** Who has opened a data folder. */
export type OpenMark = z.infer<typeof schema>

/** Null where nobody has it open, or what is there cannot be read. */
export function readOpenMark(file: string): OpenMark | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // No mark, or the half of one: then nothing is known of the last end.
    return null
  }
}

/**
 * Who had the folder open and died without closing it; null where it was closed, or is in use.
 *
 * Also for whoever has just become the owner: a process that still lives has let go of the folder by itself.
 */
export function endedBadly(file: string, running = isRunning): OpenMark | null {
  const mark = readOpenMark(file)
  return mark === null || running(mark.pid) ? null : mark
}

/** Notes that a folder is open. A disk without room is no reason not to open it. */
export function writeOpenMark(file: string, mark: OpenMark): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, `${JSON.stringify(mark)}\n`, { mode: 0o600 })
  } catch {
    // The next start knows less about this one, and that is all.
  }
}

/** Notes that a folder was closed, unless somebody else has opened it meanwhile. */
export function removeOpenMark(file: string, { pid, startedAt }: OpenMark): void {
  const mark = readOpenMark(file)
  if (mark?.pid !== pid || mark.startedAt !== startedAt) return
  try {
    rmSync(file, { force: true })
  } catch {
    // What cannot be removed stays: the next start takes this end for a bad one, which is better than to fail here.
  }
}
