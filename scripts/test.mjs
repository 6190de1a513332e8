/**
 * All that must hold: types, lint and format, dead code, unit and integration tests, browser and desktop tests.
 *
 *     npm test [-- static | unit | browser | desktop …]
 *
 * It goes on after a failure, so that one run shows everything, and ends with one line that adds all of it up.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { environmentFor, findNode } from './lib/node.mjs'
import { inside, say } from './lib/project.mjs'
import { PARTS, STAGES } from './lib/stages.mjs'
import { stream } from './lib/stream.mjs'
import { addUp, judge, toLine } from './lib/tally.mjs'

/** What all stages may take together, in milliseconds: less than CI's limit, so that there is a sum at the end in any case. */
const WHOLE_TIME = 4_800_000
const REPORTS = inside('.cache', 'test-reports')

const started = Date.now()

/** @type {(stage: import('./lib/stages.mjs').Stage, node: string) => Promise<import('./lib/tally.mjs').Tally>} */
async function runStage(stage, node) {
  console.log(`\n━━ ${stage.title} ${'━'.repeat(60 - stage.title.length)}`)
  const begun = Date.now()
  const until = Math.min(begun + stage.bound, started + WHOLE_TIME)
  const report = `${REPORTS}/${stage.part}.json`
  const env = { ...environmentFor(node), CALLBOARD_TEST_REPORT: report }
  let ended = /** @type {Awaited<ReturnType<typeof stream>>} */ ('well')
  for (const command of stage.commands(report)) {
    ended = await stream(node, command, env, Math.max(until - Date.now(), 1))
    if (ended !== 'well') break
  }
  const tally = stage.tally ? judge(read(report, stage.tally), ended === 'well') : checked(ended === 'well')
  const verdict = ended === 'late' ? 'ended, since it took too long' : tally.failed > 0 ? 'failed' : 'passed'
  console.log(`${stage.title}: ${verdict} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  return tally
}

/** @type {(ok: boolean) => import('./lib/tally.mjs').Tally} */
const checked = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** @type {(file: string, tally: (report: any) => import('./lib/tally.mjs').Tally) => import('./lib/tally.mjs').Tally | null} */
function read(file, tally) {
  try {
    return tally(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** @param {readonly string[]} wanted */
async function test(wanted) {
  const unknown = wanted.find((part) => PARTS.every((known) => known !== part))
  if (unknown !== undefined) {
    say(`npm test knows the parts ${PARTS.join(', ')}, not ${unknown}.`)
    process.exit(2)
  }
  const node = findNode()
  if (!node) {
    say('Callboard is not set up yet: run `node scripts/setup.mjs --build --browser`.')
    process.exit(1)
  }
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const tallies = []
  for (const stage of STAGES) {
    if (wanted.length === 0 || wanted.includes(stage.part)) tallies.push(await runStage(stage, node))
  }
  const sum = addUp(tallies)
  console.log(`\n${toLine(sum)}`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

await test(process.argv.slice(2))
