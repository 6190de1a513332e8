import type { FromWorker } from './protocol.ts'

/** The other end of a worker's line, as the worker sees it. */
export interface WorkerHost {
  send(message: FromWorker): void
  onMessage(listener: (message: unknown) => void): void
}

/** What Electron adds to `process` in a utility process, without importing Electron. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/**
 * Finds whoever started this process: a utility process has `process.parentPort`, a forked child `process.send`.
 *
 * A forked worker ends with its host: an orphan would draw on for nobody.
 */
export function connectHost(): WorkerHost {
  const { parentPort } = process as { readonly parentPort?: ParentPort }
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    }
  }
  const send = process.send?.bind(process)
  if (!send) throw new Error('a media worker is started by Callboard, not by hand')
  process.on('disconnect', () => process.exit(0))
  return {
    send: (message) => void send(message),
    onMessage: (listener) => void process.on('message', listener),
  }
}
