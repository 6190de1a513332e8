import { fork } from 'node:child_process'
import type { SpawnWorker } from './protocol.ts'
import { WORKER_ENVIRONMENT } from './worker-environment.ts'

/**
 * Starts media workers as child processes of Node: for every host but the desktop.
 *
 * @param entry absolute path of the worker's script
 */
export function createChildProcessSpawner(entry: string): SpawnWorker {
  return () => {
    const child = fork(entry, [], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // The host's own flags (a debugger's port, a test runner's loader) are not the worker's.
      execArgv: [],
      env: { ...process.env, ...WORKER_ENVIRONMENT },
    })
    const listeners = new Set<(text: string) => void>()
    const print = (text: string): void => {
      for (const listener of listeners) listener(text)
    }
    child.stdout?.setEncoding('utf8').on('data', print)
    child.stderr?.setEncoding('utf8').on('data', print)
    return {
      pid: child.pid,
      // The callback keeps a broken pipe from becoming an uncaught error; the exit that follows tells the story.
      send: (message) => void child.send(message, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onOutput: (listener) => void listeners.add(listener),
      onExit: (listener) => {
        let told = false
        const tell = (code: number | null): void => {
          if (!told) listener(code)
          told = true
        }
        // 'close' comes after the streams have ended; a process that could not be started has only 'error'.
        child.on('close', tell)
        child.on('error', (error) => {
          print(error.message)
          if (child.pid === undefined) tell(null)
        })
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
