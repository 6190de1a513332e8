import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentFor } from './node.mjs'
import { inside, say, scriptOf } from './project.mjs'
import { run } from './run.mjs'
import { stampAt } from './stamp.mjs'

const DAY = 86_400_000
/** Bounds of a download whose server answers, and of one whose server does not. */
const DOWNLOAD_TIME = 600_000
const HOPELESS_TIME = 20_000
const ANSWER_TIME = 15_000
const START_TIME = 20_000

const folder = inside('node_modules', 'electron')
const failure = stampAt(inside('.cache', 'electron-failed'))

/**
 * Electron's own binary, downloaded where it is not there yet: npm's package brings it at first use only.
 *
 * @param {string} node one that Electron's downloader runs on
 * @returns {Promise<{ path: string } | { why: string }>} the executable, or in a few words why there is none
 */
export async function findElectron(node) {
  if (process.env.CALLBOARD_HOST === 'browser') return { why: 'CALLBOARD_HOST asks for the browser' }
  if (!hasDisplay()) return { why: 'there is no display' }
  const path = installedPath() ?? (await download(node))
  if (!path) return { why: "Electron's program cannot be downloaded here" }
  const { ok, why } = await run(path, ['--version', '--no-sandbox'], { total: START_TIME, env: desktopEnvironment() })
  return ok ? { path } : { why: `Electron does not start here: ${why}` }
}

/** Editors built on Electron leave a variable behind that makes Electron act as plain Node. */
export function desktopEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** @returns {string | null} */
function installedPath() {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** @type {(node: string) => Promise<string | null>} */
async function download(node) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // A failure is remembered until the (UTC) day ends, so that the next start is instant.
  const today = `${version} ${Math.floor(Date.now() / DAY)}`
  if (failure.says(today) && process.env.CALLBOARD_HOST !== 'desktop') return null
  say(`Downloading Electron ${version}, once…`)
  const answers = await serverAnswers(version)
  const { ok } = await run(node, [scriptOf('electron', 'install-electron')], {
    total: answers ? DOWNLOAD_TIME : HOPELESS_TIME,
    env: environmentFor(node),
  })
  const path = ok ? installedPath() : null
  if (path) failure.clear()
  else failure.write(today)
  return path
}

/**
 * Asks whether the download's server answers. Where a mirror or proxy is set, the downloader knows better than we.
 *
 * @param {string} version
 */
async function serverAnswers(version) {
  if (Object.keys(process.env).some((name) => /electron_mirror|https_proxy|electron_get_use_proxy/i.test(name)))
    return true
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_TIME) })).ok
  } catch {
    return false
  }
}
