import { existsSync, readFileSync } from 'node:fs'
import { environmentFor, findNode } from './node.mjs'
import { npmCommand } from './npm.mjs'
import { inside, SetupError, say } from './project.mjs'
import { logFile, run } from './run.mjs'
import { hashOf, stampAt } from './stamp.mjs'

const LOCK = inside('package-lock.json')
const INSTALL_TIME = 600_000
const CHECK_TIME = 60_000

/** In node_modules, so that it goes when that folder goes. */
const stamp = stampAt(inside('node_modules', '.callboard-setup'))

/** Packages with machine code: each is loaded once, since a broken one would end the app much later and less clearly. */
const LOADS = `
  import Database from 'better-sqlite3'
  import { createCanvas } from '@napi-rs/canvas'
  if (Number.parseInt(process.versions.node, 10) < 24) throw new Error('Node ' + process.versions.node + ' is too old')
  new Database(':memory:').close()
  createCanvas(1, 1)
`

/** Not there for every machine; without it all but videos and trailers works. */
const LOADS_ENCODER = "import '@napi-rs/webcodecs'"

const wanted = () => hashOf([LOCK], [process.platform, process.arch])

/** True where the packages were installed from this lock file, for this machine, and worked. */
export const isInstalled = () => stamp.says(wanted())

/**
 * Installs the packages and proves that those with machine code load.
 *
 * @throws {SetupError}
 */
export async function install() {
  if (!agreesWithLock()) await installPackages()
  await proveNode()
  stamp.write(wanted())
}

async function installPackages() {
  const count = packagesForThisMachine().length
  say(`Installing ${count === 0 ? 'the' : count} packages…`)
  // npm's scripts run on the Node that npm brought, once it is there; `npm ci` would remove it while it runs.
  const clean = existsSync(LOCK) && !process.execPath.startsWith(inside('node_modules'))
  let result = clean ? await npm('ci') : await npm('install', '--no-save')
  if (!result.ok && /\bEUSAGE\b/.test(result.output)) {
    // A lock file written where the registry lacked packages for other machines is refused by `npm ci` as incomplete.
    say('npm ci finds package-lock.json incomplete; installing by npm install, which leaves that file alone…')
    result = await npm('install', '--no-save')
  }
  if (!result.ok) {
    throw new SetupError(
      `npm could not install the packages (${result.why}): is the registry in reach? Details: ${logFile}`,
    )
  }
}

/** @type {(...args: string[]) => ReturnType<typeof run>} */
function npm(...args) {
  const { command, args: first, shell } = npmCommand()
  const quiet = ['--include=dev', '--loglevel=error', '--no-audit', '--no-fund']
  return run(command, [...first, ...args, ...quiet], { total: INSTALL_TIME, shell })
}

async function proveNode() {
  const node = findNode()
  if (!node) {
    throw new SetupError(
      'npm did not bring Node 24: it may have been told to run no install scripts. Install Node 24, or run `npm rebuild node`.',
    )
  }
  const { ok, why } = await evaluate(node, LOADS)
  if (!ok)
    throw new SetupError(`a package does not load (${why}): remove node_modules and try again. Details: ${logFile}`)
  const encoder = await evaluate(node, LOADS_ENCODER)
  if (!encoder.ok) say(`The video encoder does not load here, so videos and trailers will fail (${encoder.why}).`)
}

/** @type {(node: string, program: string) => ReturnType<typeof run>} */
const evaluate = (node, program) =>
  run(node, ['--input-type=module', '--eval', program], { total: CHECK_TIME, env: environmentFor(node) })

/**
 * True where every package of the lock file is there, by npm's own record of node_modules: somebody ran npm by hand, and
 * installing again would take the folder away under whatever is running.
 */
function agreesWithLock() {
  const record = readPackages(inside('node_modules', '.package-lock.json'))
  const isThere = (/** @type {[string, LockEntry]} */ [path, { version }]) =>
    record?.[path]?.version === version && existsSync(inside(path, 'package.json'))
  return record !== null && findNode() !== null && packagesForThisMachine().every(isThere)
}

/** What the lock file wants here: without the packages that are optional or for other machines. */
function packagesForThisMachine() {
  const packages = Object.entries(readPackages(LOCK) ?? {})
  return packages.filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @type {(file: string) => Record<string, LockEntry> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
