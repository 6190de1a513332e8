/**
 * Prints the figures: `npm run bench [-- engine video …] [--option …]`; options go to each bench that is named.
 *
 * Each bench is a process of its own, one after the other, so that none warms or loads another.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const BENCHES = ['engine', 'feed', 'video', 'start', 'screen', 'logs']
/** They take long, or look at what those have left: only when they are named. */
const WHEN_NAMED = ['launch', 'main-thread', 'productions', 'weights']

const words = process.argv.slice(2)
const firstOption = words.findIndex((word) => word.startsWith('-'))
const wanted = firstOption < 0 ? words : words.slice(0, firstOption)
const options = firstOption < 0 ? [] : words.slice(firstOption)
const known = [...BENCHES, ...WHEN_NAMED]
const unknown = wanted.find((name) => !known.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`There is no bench “${unknown}”; there are: ${known.join(', ')}.\n`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  const program = join(import.meta.dirname, `${name}.ts`)
  const { status } = spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
