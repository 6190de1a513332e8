/**
 * Puts packages that were made on several machines into one folder, and joins their lists of the same name (`latest-mac.yml`).
 *
 *     node scripts/merge-feeds.mjs <folder with a folder for each machine> <new folder>
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeFeeds } from '../packaging/merge-feeds.ts'

const [from = 'packages', to = 'release'] = process.argv.slice(2)
/** @type {Map<string, string[]>} */
const lists = new Map()
mkdirSync(to)
for (const machine of readdirSync(from).sort()) {
  for (const name of readdirSync(join(from, machine))) {
    const file = join(from, machine, name)
    if (/^latest.*\.yml$/.test(name)) lists.set(name, [...(lists.get(name) ?? []), readFileSync(file, 'utf8')])
    else copyFileSync(file, join(to, name))
  }
}
for (const [name, texts] of lists) writeFileSync(join(to, name), mergeFeeds(texts))
