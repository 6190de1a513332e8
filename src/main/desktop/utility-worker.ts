import type { ForkOptions, UtilityProcess } from 'electron'
import type { SpawnWorker } from '../media/protocol.ts'
import { WORKER_ENVIRONMENT } from '../media/worker-environment.ts'

/** Electron's `utilityProcess.fork`. */
export type Fork = (entry: string, args: string[], options: ForkOptions) => UtilityProcess

/**
 * Starts media workers as Electron's utility processes.
 *
 * @param entry absolute path of the worker's script
 */
export function createUtilitySpawner(fork: Fork, entry: string): SpawnWorker {
  return () => {
    const child = fork(entry, [], {
      serviceName: 'Callboard media worker',
      stdio: 'pipe',
      env: { ...process.env, ...WORKER_ENVIRONMENT },
    })
    const listeners = new Set<(text: string) => void>()
    const print = (bytes: Buffer): void => {
      for (const listener of listeners) listener(bytes.toString('utf8'))
    }
    child.stdout?.on('data', print)
    child.stderr?.on('data', print)
    let doomed = false
    child.once('spawn', () => {
      // A process that is not there yet cannot be ended.
      if (doomed) child.kill()
    })
    return {
      get pid() {
        return child.pid
      },
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onOutput: (listener) => void listeners.add(listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => {
        doomed = true
        child.kill()
      },
    }
  }
}
