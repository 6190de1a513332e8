import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { isRunning } from '../is-running.ts'

const schema = z.object({
  url: z.string(),
  port: z.int(),
  pid: z.int().min(1),
  dataDir: z.string(),
  tokenFile: z.string(),
})

/** Where the owner of a data folder can be reached; kept in the folder, for its owner's eyes only. */
export type ServerInfo = z.infer<typeof schema>

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, text, { mode: 0o600, flush: true })
  renameSync(temporary, file)
}

export function writeServerFile(file: string, info: ServerInfo): void {
  writePrivate(file, `${JSON.stringify(info)}\n`)
}

/** What a running owner wrote, or null where there is none, it cannot be read, or its writer was killed. */
export function readServerFile(file: string): ServerInfo | null {
  try {
    const info = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isRunning(info.pid) ? info : null
  } catch {
    // No file, or one of a program that died while writing: then there is nobody to be found.
    return null
  }
}

export function removeFile(file: string): void {
  rmSync(file, { force: true })
}
