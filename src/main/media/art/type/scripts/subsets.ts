import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import type { Family } from './families.ts'

const requireFrom = createRequire(import.meta.url)
const indexes = new Map<Family, ReadonlyMap<number, string>>()
const registered = new Set<string>()

/** Reads the CSS ranges ("U+30, U+4E00-4E0F") that a package gives for each of its files. */
function readIndex({ scope, name, subsets }: Family): ReadonlyMap<number, string> {
  const file = requireFrom.resolve(`${scope}/${name}/unicode.json`)
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>
  const index = new Map<number, string>()
  for (const [key, list] of Object.entries(ranges)) {
    const subset = key.replace(/[[\]]/g, '')
    if (!(subsets?.includes(subset) ?? key.startsWith('['))) continue
    for (const range of list.split(',')) {
      const [first = '', last = first] = range.replace('U+', '').split('-')
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) index.set(code, subset)
    }
  }
  return index
}

/**
 * The subset of a family that lists a code point, if any does.
 *
 * A list may promise a little more than its file holds.
 */
export function subsetOf(family: Family, code: number): string | undefined {
  const index = indexes.get(family) ?? readIndex(family)
  indexes.set(family, index)
  return index.get(code)
}

/**
 * Makes a subset known to the canvas, once, under a name of its own, which no font on the machine can have.
 *
 * Reads through `fs`, not by path, so that it also works from inside an application archive.
 *
 * @returns that name
 * @throws Error when the file cannot be read
 */
export function registerSubset({ scope, name, cut }: Family, subset: string): string {
  const alias = `Callboard ${name} ${cut} ${subset}`
  if (registered.has(alias)) return alias
  const file = requireFrom.resolve(`${scope}/${name}/files/${name}-${subset}-${cut}-normal.woff2`)
  if (GlobalFonts.register(readFileSync(file), alias) === null)
    throw new Error(`The bundled font ${file} cannot be read`)
  registered.add(alias)
  return alias
}
