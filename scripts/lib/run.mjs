import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { inside, root } from './project.mjs'

/** What the last set-up steps printed, for when one fails. */
export const logFile = inside('.cache', 'setup.log')

/**
 * @typedef {object} Bounds
 * @property {number} total milliseconds until the command is ended
 * @property {number} [silence] milliseconds without a word until it is ended
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell]
 */

/**
 * Runs a command to its end in silence; what it prints goes to `.cache/setup.log`.
 *
 * It gets no stdin, so that it cannot wait for an answer, and a bound on its time, so that nothing hangs.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Bounds} bounds
 * @returns {Promise<{ ok: boolean, why: string, output: string }>} `why` is one line, for people; empty where `ok`
 */
export function run(command, args, { total, silence = total, env = process.env, shell = false }) {
  return new Promise((resolve) => {
    let output = ''
    let late = ''
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: process.platform !== 'win32',
    })
    if (child.pid !== undefined) running.add(child.pid)
    const stop = (/** @type {string} */ reason) => {
      late = reason
      endTree(child, 'SIGKILL')
      // Something that it started apart from its group may hold these open; there is nothing more to hear.
      child.stdout.destroy()
      child.stderr.destroy()
    }
    const whole = setTimeout(() => stop(`took longer than ${seconds(total)}`), total)
    let quiet = setTimeout(() => stop(`said nothing for ${seconds(silence)}`), silence)
    const hear = (/** @type {Buffer} */ chunk) => {
      output += chunk
      clearTimeout(quiet)
      quiet = setTimeout(() => stop(`said nothing for ${seconds(silence)}`), silence)
    }
    const abandon = (/** @type {NodeJS.Signals} */ signal) => {
      endTree(child, signal)
      process.exit(130)
    }
    const finish = (/** @type {string} */ why) => {
      if (child.pid !== undefined) running.delete(child.pid)
      clearTimeout(whole)
      clearTimeout(quiet)
      for (const signal of SIGNALS) process.off(signal, abandon)
      keep(command, args, output)
      resolve({ ok: why === '', why, output })
    }
    for (const signal of SIGNALS) process.once(signal, abandon)
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => finish(error.message))
    child.once('close', (code) => finish(late || (code === 0 ? '' : firstError(output) || `exit code ${code}`)))
  })
}

/** Signals that ask a program to end. @type {readonly NodeJS.Signals[]} */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Ends a process and all that it started. On Windows, where there are no process groups, the process alone.
 *
 * @param {import('node:child_process').ChildProcess} child one that was started `detached`, elsewhere than on Windows
 * @param {NodeJS.Signals} signal
 */
export function endTree(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** The commands that run now. @type {Set<number>} */
export const running = new Set()

/** @type {(milliseconds: number) => string} */
const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`

/** What an error's line begins with, in npm, apt, the bundler and most else. */
const ERROR = /^(npm error|npm ERR!|E:|\[[A-Z_]+\]|error\b|\S*Error\b)/i
/** Lines of npm, and headings, that begin so and tell a person nothing. */
const EMPTY = /^(npm error( (code|errno|syscall|path|dest)\b.*)?|.*:)$/i

/** The first sentence of the output that names an error, without the tool's prefix, cut to fit one line. @type {(output: string) => string} */
function firstError(output) {
  const lines = stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map((line) => line.trim())
  const line = lines.find((text) => ERROR.test(text) && !EMPTY.test(text)) ?? ''
  const text = line.replace(/^(npm error|npm ERR!|E:|Error:)\s*/i, '')
  return text.replace(/\.\s.*/, '').slice(0, 160)
}

/** @type {(command: string, args: readonly string[], output: string) => void} */
function keep(command, args, output) {
  try {
    mkdirSync(inside('.cache'), { recursive: true })
    appendFileSync(logFile, `\n$ ${command} ${args.join(' ')}\n${output}`)
  } catch {
    // A log that cannot be written must not stop the set-up.
  }
}
