import { appendFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A progress file that would grow beyond this begins anew; the part before is kept, as `progress.1.jsonl`. */
const ROTATE_AT_BYTES = 8 * 1024 * 1024

const NEWLINE = '\n'

/** One run's `progress.jsonl`. Calls must not overlap. */
export interface ProgressFile {
  /** Adds whole lines at the end, without their line ends. */
  append(lines: readonly string[]): Promise<void>
  /** Puts these lines in the place of all there are. A reader sees the old file or the new one. */
  replace(lines: readonly string[]): Promise<void>
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}

/** Whether a program that wrote here died within a line. */
async function isTorn(file: string, size: number): Promise<boolean> {
  if (size === 0) return false
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer.toString('latin1') !== NEWLINE
  } finally {
    await handle.close()
  }
}

/**
 * Opens the progress file in a run's folder, which need not be there yet.
 *
 * @param rotateAt bytes
 */
export function openProgressFile(folder: string, rotateAt = ROTATE_AT_BYTES): ProgressFile {
  const file = join(folder, 'progress.jsonl')
  const older = join(folder, 'progress.1.jsonl')
  let known = false
  let size = 0
  /** The last line may be unfinished, so the next text has to begin on a line of its own. */
  let torn = false

  async function look(): Promise<void> {
    if (known) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    size = await sizeOf(file)
    torn = await isTorn(file, size)
    known = true
  }

  async function write(text: string): Promise<void> {
    if (text === '') return
    // Known again only when it went well: a full disk may have taken a part of it.
    known = false
    await appendFile(file, text, { mode: 0o600 })
    size += Buffer.byteLength(text)
    torn = false
    known = true
  }

  async function rotate(): Promise<void> {
    await rename(file, older)
    size = 0
  }

  return {
    async append(lines) {
      await look()
      let text = torn ? NEWLINE : ''
      let bytes = text.length
      for (const line of lines) {
        const more = Buffer.byteLength(line) + 1
        if (size + bytes + more > rotateAt && size + bytes > 0) {
          await write(text)
          await rotate()
          text = ''
          bytes = 0
        }
        text += line + NEWLINE
        bytes += more
      }
      await write(text)
    },
    async replace(lines) {
      await look()
      known = false
      const temporary = `${file}.tmp`
      await writeFile(temporary, lines.map((line) => line + NEWLINE).join(''), { mode: 0o600 })
      await rename(temporary, file)
      await rm(older, { force: true })
    },
  }
}
