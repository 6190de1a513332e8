import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { findToken } from './secret-forms.ts'

/** A place that a secret was found in: `logs/callboard.log: base64`. */
export type Found = string

const inBytes = (place: string, bytes: Buffer, secret: string): Found[] =>
  findToken(bytes, secret).map((form) => `${place}: ${form}`)

export const searchText = (place: string, text: string, secret: string): Found[] =>
  inBytes(place, Buffer.from(text), secret)

/** Looks through a file; a zip is opened, too. */
function searchFile(place: string, bytes: Buffer, secret: string): Found[] {
  const found = inBytes(place, bytes, secret)
  if (!place.endsWith('.zip')) return found
  const entries = Object.entries(unzipSync(bytes))
  return [...found, ...entries.flatMap(([name, entry]) => searchFile(`${place}/${name}`, Buffer.from(entry), secret))]
}

/** Looks through every file below a folder, and at the files' names. Sockets and the like have no content. */
export function searchFolder(root: string, secret: string): Found[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const place = relative(root, file)
      return [...searchText(`the name ${place}`, place, secret), ...searchFile(place, readFileSync(file), secret)]
    })
    .sort()
}

/** What the system tells everybody of a process: its arguments; and its owner of its environment. None but on Linux. */
export function searchProcess(pid: number, secret: string): Found[] {
  if (process.platform !== 'linux') return []
  return ['cmdline', 'environ'].flatMap((name) =>
    searchFile(`/proc/${pid}/${name}`, readFileSync(`/proc/${pid}/${name}`), secret),
  )
}

/** The processes that a process has started. None but on Linux. */
export function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return []
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}
