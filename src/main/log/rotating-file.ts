import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'

export interface RotatingFileOptions {
  /** Absolute path of the newest file. */
  readonly file: string
  /** A file is not made longer than this. */
  readonly mostBytes?: number
  /** Files in all, the newest included. */
  readonly files?: number
}

const MOST_BYTES = 5 * 1024 * 1024
const FILES = 5

/** A file that goes on in a new one when it is full. */
export interface RotatingFile {
  /** Writes a line, whole; it is with the operating system when this returns. Throws what the file system says. */
  append(line: string): void
}

/** `callboard.log` is 0, `callboard.1.log` the one before it. */
function nameOf(file: string, age: number): string {
  const { dir, name, ext } = parse(file)
  return age === 0 ? file : join(dir, `${name}.${age}${ext}`)
}

/** The files of a log, newest first, whether they are there or not. */
const rotatedNames = (file: string, files = FILES): string[] =>
  Array.from({ length: files }, (_none, age) => nameOf(file, age))

const codeOf = (thrown: unknown): unknown => (thrown as { readonly code?: unknown } | null)?.code

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Each file gets the name of the next older one, and the oldest goes. */
function rotate(names: readonly string[]): void {
  for (let age = names.length - 1; age > 0; age--) {
    const [from, to] = [names[age - 1] ?? '', names[age] ?? '']
    try {
      renameSync(from, to)
    } catch (thrown) {
      // There are not that many yet, or another process has just done the same.
      if (codeOf(thrown) !== 'ENOENT') throw thrown
    }
  }
}

/**
 * A bounded log on disk.
 *
 * The file is opened for each line, to append: so two processes write whole lines beside one another, none holds on to a file that
 * the other has renamed or a person has removed, and what was written is there when the program dies the moment after. It
 * costs a tenth of a millisecond a line, for a log of a few lines a second.
 */
export function createRotatingFile({ file, mostBytes = MOST_BYTES, files = FILES }: RotatingFileOptions): RotatingFile {
  const names = rotatedNames(file, files)
  /** A disk that became full in the middle of a line has the half of it. */
  let torn = false

  function write(line: string): void {
    const before = sizeOf(file)
    try {
      appendFileSync(file, torn ? `\n${line}` : line, { mode: 0o600 })
      torn = false
    } catch (thrown) {
      torn ||= sizeOf(file) > before
      throw thrown
    }
  }

  return {
    append(line) {
      const size = sizeOf(file)
      if (size > 0 && size + Buffer.byteLength(line) > mostBytes) rotate(names)
      try {
        write(line)
      } catch (thrown) {
        if (codeOf(thrown) !== 'ENOENT') throw thrown
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        write(line)
      }
    },
  }
}
