import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often a holder shows that it is alive, milliseconds. */
const BEAT = 2_000
/** A lock without a beat for so long is stale, milliseconds. */
const STALE = 30_000
/** The same where a process of the holder's still seems to live: the machine may have slept, or the id have gone to another. */
const STALE_THOUGH_ALIVE = 120_000
const LOOK_AGAIN = 250

/**
 * @typedef {object} LockOptions
 * @property {number} wait milliseconds until it gives up
 * @property {() => void} [onWait] called once where another holds the lock
 * @property {ReadonlySet<number>} [children] ids of processes that may outlive the holder; while one does, the lock holds
 */

/**
 * Takes a lock that is a folder: making one is atomic on every file system.
 *
 * The holder touches it every two seconds. It is stale when its processes are gone (same machine) or the beat has stopped.
 *
 * @param {string} folder
 * @param {LockOptions} options
 * @returns {Promise<() => void>} lets go of it
 * @throws {Error} where another holder kept it longer than `wait`
 */
export async function takeLock(folder, { wait, onWait = () => {}, children = new Set() }) {
  mkdirSync(dirname(folder), { recursive: true })
  const until = Date.now() + wait
  for (let told = false; !tryLock(folder); await sleep(LOOK_AGAIN)) {
    if (clearStale(folder)) continue
    if (Date.now() > until) throw new Error(`another set-up holds ${folder}`)
    if (!told) onWait()
    told = true
  }
  const beat = setInterval(() => sign(folder, children), BEAT)
  beat.unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', release)
  return release
}

/** @type {(folder: string) => boolean} */
function tryLock(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  sign(folder, new Set())
  return true
}

/** Says who holds the lock, and that the holder lives. @type {(folder: string, children: ReadonlySet<number>) => void} */
function sign(folder, children) {
  try {
    writeFileSync(join(folder, 'owner'), [hostname(), process.pid, ...children].join(' '))
    const now = new Date()
    utimesSync(folder, now, now)
  } catch {
    // Somebody removed it by hand; the work goes on.
  }
}

/**
 * Removes the lock of a holder that is gone.
 *
 * Under a second lock of its own: else two that find the same dead holder could remove each other's fresh lock.
 *
 * @param {string} folder
 * @returns {boolean} true where the lock was removed
 */
function clearStale(folder) {
  if (!isStale(folder)) return false
  const guard = `${folder}.clearing`
  try {
    mkdirSync(guard)
  } catch {
    if (ageOf(guard) > STALE) rmSync(guard, { recursive: true, force: true })
    return false
  }
  const stale = isStale(folder)
  if (stale) rmSync(folder, { recursive: true, force: true })
  rmSync(guard, { recursive: true, force: true })
  return stale
}

/** @type {(folder: string) => boolean} */
function isStale(folder) {
  const age = ageOf(folder)
  try {
    const [host, ...ids] = readFileSync(join(folder, 'owner'), 'utf8').split(' ')
    if (host === hostname()) return !ids.some((id) => isAlive(Number(id))) || age > STALE_THOUGH_ALIVE
  } catch {
    // It was made a moment ago, or its maker died before it could sign.
  }
  return age > STALE
}

/** Milliseconds since the folder was touched; 0 where there is none. @type {(folder: string) => number} */
function ageOf(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs
  } catch {
    return 0
  }
}

/** @type {(pid: number) => boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
