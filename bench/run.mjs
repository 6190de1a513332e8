/**
 * Prints the figures: `npm run bench [-- engine video …]`, all by default.
 *
 * Each bench is a process of its own, one after the other, so that none warms or loads another.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const BENCHES = ['engine', 'feed', 'video']

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !BENCHES.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`There is no bench “${unknown}”; there are: ${BENCHES.join(', ')}.\n`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
