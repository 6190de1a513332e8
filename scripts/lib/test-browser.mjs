import { findBrowser } from '../browser.mjs'
import { environmentFor, findNode } from './node.mjs'
import { SetupError, say, scriptOf } from './project.mjs'
import { run } from './run.mjs'

const DOWNLOAD_TIME = 300_000
/** Playwright goes through several mirrors; one that does not answer must not cost minutes. */
const DOWNLOAD_SILENCE = 40_000
const APT_TIME = 480_000
const START_TIME = 30_000

/** @returns {boolean} @throws {SetupError} where `CALLBOARD_CHROMIUM` names something that does not run */
export function hasBrowser() {
  try {
    return findBrowser() !== null
  } catch (error) {
    throw new SetupError(/** @type {Error} */ (error).message, { cause: error })
  }
}

/**
 * Brings a Chromium for the tests: Playwright's, else, for root on Debian and its kin, the distribution's.
 *
 * @throws {SetupError} with what to do by hand
 */
export async function bringBrowser() {
  if (await downloadWithPlaywright()) return
  if (await installWithApt()) return
  throw new SetupError('the tests need a browser: install Chrome or Chromium, or name one in CALLBOARD_CHROMIUM')
}

async function downloadWithPlaywright() {
  const node = findNode()
  if (!node) return false
  say('Downloading Chromium for the tests…')
  const env = { ...environmentFor(node), PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  const args = [scriptOf('@playwright/test', 'playwright'), 'install', 'chromium']
  const { ok, why } = await run(node, args, { total: DOWNLOAD_TIME, silence: DOWNLOAD_SILENCE, env })
  if (ok && (await starts())) return true
  say(`Playwright's Chromium cannot be had (${why || 'it does not start here'}).`)
  return false
}

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) => run('apt-get', args, { total: APT_TIME, env })
  if (process.getuid?.() !== 0 || !(await apt('--version')).ok) return false
  say('Installing Chromium by apt-get…')
  const update = await apt('update')
  const install = await apt('install', '-y', 'chromium')
  if (install.ok && (await starts())) {
    // For speed alone: not every distribution has it, and the tests do without.
    await apt('install', '-y', 'chromium-headless-shell')
    return true
  }
  say(`apt-get could not install Chromium (${install.why || update.why || 'it does not start here'}).`)
  return false
}

/** A downloaded browser may lack the machine's libraries; asking for its version shows that. */
async function starts() {
  const browser = findBrowser()
  return browser !== null && (await run(browser, ['--version'], { total: START_TIME })).ok
}
