import { spawn } from 'node:child_process'
import { root } from './project.mjs'
import { endTree, SIGNALS } from './run.mjs'

/** For a runner that is interrupted to close its browsers and leave its report, milliseconds. */
const GRACE = 15_000

/**
 * Runs a script on a given Node; what it prints goes to the person as it comes. It gets no stdin.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} bound milliseconds until it is ended, with all that it started
 * @returns {Promise<'well' | 'badly' | 'late'>} how it ended
 */
export function stream(node, args, env, bound) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    })
    let late = false
    /** @type {NodeJS.Timeout | undefined} */
    let killer
    const timer = setTimeout(() => {
      late = true
      endTree(child, 'SIGINT')
      killer = setTimeout(() => endTree(child, 'SIGKILL'), GRACE)
    }, bound)
    const abandon = (/** @type {NodeJS.Signals} */ signal) => {
      endTree(child, signal)
      process.exit(130)
    }
    for (const signal of SIGNALS) process.once(signal, abandon)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      clearTimeout(killer)
      for (const signal of SIGNALS) process.off(signal, abandon)
      if (late) resolve('late')
      else resolve(code === 0 ? 'well' : 'badly')
    })
  })
}
