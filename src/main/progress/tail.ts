import { type FileHandle, open, stat } from 'node:fs/promises'
import type { Clock } from '../../shared/clock.ts'
import { createLineSplitter, type LineSplitter, type NumberedLine } from './line-splitter.ts'

/** How often a followed file is looked at, in milliseconds. */
const LOOK_EVERY_MS = 200
const READ_BYTES = 64 * 1024
/** Lines of progress are short; what is longer than this is none. */
const LINE_MAX_BYTES = 256 * 1024

export interface TailOptions {
  readonly file: string
  /** Whether to wait for more at the end, until the signal ends it. */
  readonly follow: boolean
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly lineMaxBytes?: number
}

/** What a tail finds: some lines, or that the file begins anew (another one took its place, or it was cut short). */
export type TailPart = { readonly kind: 'lines'; readonly lines: readonly NumberedLine[] } | { readonly kind: 'anew' }

interface Cursor {
  /** Bytes read so far. */
  position: number
  readonly splitter: LineSplitter
}

/** One look at the file: what has become of the one that is open. */
type Look = 'same' | 'other' | 'shorter'

async function lookAt(file: string, handle: FileHandle, position: number): Promise<Look> {
  const [named, opened] = await Promise.all([stat(file).catch(() => null), handle.stat()])
  // Between a rename and the new file there is none: then the old one may still grow.
  if (named && (named.ino !== opened.ino || named.dev !== opened.dev)) return 'other'
  return opened.size < position ? 'shorter' : 'same'
}

/**
 * Reads a file that another program writes, line by line, from its beginning.
 *
 * A line whose end is not written yet waits for it. A file that takes the place of the first (rotation) is read after
 * the first has been read to its end; one that was cut short (truncation) is read again from its beginning. Without
 * `follow` it ends at the end of the file, and what stands there without a line end counts as a line.
 *
 * @throws the system's error where the file cannot be read; with `follow`, one that is not there yet is waited for
 */
export async function* tailFile(options: TailOptions): AsyncGenerator<TailPart> {
  const { file, follow, clock, signal, lineMaxBytes = LINE_MAX_BYTES } = options
  const newCursor = (): Cursor => ({ position: 0, splitter: createLineSplitter(lineMaxBytes) })

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        cancel()
        signal.removeEventListener('abort', done)
        resolve()
      }
      const cancel = clock.after(LOOK_EVERY_MS, done)
      signal.addEventListener('abort', done)
    })
  }

  async function openFile(): Promise<FileHandle | null> {
    while (!signal.aborted) {
      const handle = await open(file, 'r').catch((thrown: NodeJS.ErrnoException) => {
        if (!follow || thrown.code !== 'ENOENT') throw thrown
        return null
      })
      if (handle) return handle
      await pause()
    }
    return null
  }

  /** All that is there now. */
  async function* readToEnd(handle: FileHandle, cursor: Cursor): AsyncGenerator<TailPart> {
    const buffer = Buffer.alloc(READ_BYTES)
    while (!signal.aborted) {
      const { bytesRead } = await handle.read(buffer, 0, READ_BYTES, cursor.position)
      if (bytesRead === 0) return
      cursor.position += bytesRead
      const lines = cursor.splitter.push(buffer.subarray(0, bytesRead))
      if (lines.length > 0) yield { kind: 'lines', lines }
    }
  }

  /** Reads one file until another takes its place (true), or there is no more to wait for (false). */
  async function* readOne(handle: FileHandle): AsyncGenerator<TailPart, boolean> {
    let cursor = newCursor()
    for (;;) {
      yield* readToEnd(handle, cursor)
      if (signal.aborted) return false
      const look = follow ? await lookAt(file, handle, cursor.position) : 'over'
      if (look === 'same') await pause()
      else if (look === 'shorter') {
        cursor = newCursor()
        yield { kind: 'anew' }
      } else {
        // What was written to it before it was replaced may have come after the last read.
        yield* readToEnd(handle, cursor)
        const last = cursor.splitter.end()
        if (last) yield { kind: 'lines', lines: [last] }
        return look === 'other'
      }
    }
  }

  for (let goesOn = true; goesOn; ) {
    const handle = await openFile()
    if (!handle) return
    try {
      goesOn = yield* readOne(handle)
    } finally {
      await handle.close()
    }
    if (goesOn) yield { kind: 'anew' }
  }
}
