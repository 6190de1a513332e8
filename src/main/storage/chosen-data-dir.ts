import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { z } from 'zod'

/** In the platform's own folder: where the data folder is that a person has chosen instead. */
const FILE = 'data-folder.json'

const choiceSchema = z.object({ path: z.string().refine(isAbsolute) })

/**
 * The data folder that a person has chosen, or null where they have chosen none or the choice makes no sense.
 *
 * @param home the platform's own folder
 */
export function readChosenDataDir(home: string): string | null {
  try {
    return choiceSchema.parse(JSON.parse(readFileSync(join(home, FILE), 'utf8'))).path
  } catch {
    return null
  }
}

/** Keeps the choice for the next start of whatever host; the platform's own folder is kept as no choice. */
export function writeChosenDataDir(home: string, path: string): void {
  const file = join(home, FILE)
  if (path === home) {
    rmSync(file, { force: true })
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, JSON.stringify({ path }))
  renameSync(`${file}.tmp`, file)
}
