/**
 * Brings a clone to where it runs: packages, and by flag the build and a browser for the tests.
 *
 *     node scripts/setup.mjs [--build] [--browser]
 *
 * npm runs it before `start`, `test`, `callboard` and `bench`. It needs nothing but Node 18, says one line for each thing
 * that it does (on stderr), and takes a tenth of a second where there is nothing to do.
 */
import { rmSync } from 'node:fs'
import { build, isBuilt } from './lib/build.mjs'
import { install, isInstalled } from './lib/install.mjs'
import { takeLock } from './lib/lock.mjs'
import { inside, SetupError, say } from './lib/project.mjs'
import { logFile, running } from './lib/run.mjs'
import { bringBrowser, hasBrowser } from './lib/test-browser.mjs'

/** Longer than a whole set-up takes on a slow line, milliseconds. */
const LOCK_WAIT = 1_200_000

/** In the order in which one needs the other. @type {{ flag?: string, isDone: () => boolean, work: () => Promise<void> }[]} */
const STEPS = [
  { isDone: isInstalled, work: install },
  { flag: '--build', isDone: isBuilt, work: build },
  { flag: '--browser', isDone: hasBrowser, work: bringBrowser },
]

/** @param {readonly string[]} flags */
async function setUp(flags) {
  const unknown = flags.find((flag) => STEPS.every((step) => step.flag !== flag))
  if (unknown !== undefined) throw new SetupError(`${unknown} is not an option of scripts/setup.mjs`)
  const steps = STEPS.filter((step) => step.flag === undefined || flags.includes(step.flag))
  if (steps.every((step) => step.isDone())) return
  // Two at once on one clone (npm start beside npm test): the second waits, and then finds the work done.
  const release = await takeLock(inside('.cache', 'setup.lock'), {
    wait: LOCK_WAIT,
    onWait: () => say('Waiting for another set-up of this clone…'),
    children: running,
  })
  try {
    rmSync(logFile, { force: true })
    for (const step of steps) if (!step.isDone()) await step.work()
  } finally {
    release()
  }
}

try {
  await setUp(process.argv.slice(2))
} catch (error) {
  say(
    error instanceof SetupError
      ? `Set-up failed: ${error.message}`
      : `Set-up failed: ${/** @type {Error} */ (error).stack}`,
  )
  process.exitCode = 1
}
