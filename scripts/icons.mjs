/** Draws the icons of packages from `resources/icon.svg` into `resources/icons/`; run it when the drawing has changed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawIcons } from '../packaging/icons.ts'
import { inside } from './lib/project.mjs'

const folder = inside('resources', 'icons')
mkdirSync(folder, { recursive: true })
for (const [name, file] of await drawIcons(inside('resources'))) {
  writeFileSync(join(folder, name), file)
  console.log(`resources/icons/${name}`)
}
