import { spawn } from 'node:child_process'
import { SIGNALS } from './run.mjs'

/**
 * Runs a program in this one's place: its input, output, signals and exit code are this program's.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<never>} rejects where the program cannot be started
 */
export function handOver(command, args, env = process.env) {
  return new Promise((_resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // Ctrl-C in a terminal reaches the whole foreground group; passing it on would deliver it twice.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (signal === null) process.exit(code ?? 1)
      for (const name of SIGNALS) process.removeAllListeners(name)
      process.kill(process.pid, signal)
    })
  })
}
