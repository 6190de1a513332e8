import { createOutputTail } from '../media/output-tail.ts'
import type { SpawnWorker } from '../media/protocol.ts'
import type { HostLog } from './host-log.ts'

/** Of what a worker printed, so much is logged with its death, in UTF-16 code units. */
const OUTPUT_KEPT = 2048

/** Starts workers as `spawn` does, and logs those that end without having been told to. */
export function logWorkers(spawn: SpawnWorker, host: Pick<HostLog, 'log' | 'leaving'>): SpawnWorker {
  const { log } = host
  return () => {
    const worker = spawn()
    const output = createOutputTail(OUTPUT_KEPT)
    let told = false
    log.debug('a media worker was started', { worker: worker.pid })
    worker.onOutput((text) => output.add(text))
    worker.onExit((code) => {
      if (told || host.leaving) log.debug('a media worker was ended', { worker: worker.pid })
      else log.error('a media worker died', { worker: worker.pid, exitCode: code, said: output.text() })
    })
    return {
      get pid() {
        return worker.pid
      },
      send: worker.send,
      onMessage: worker.onMessage,
      onOutput: worker.onOutput,
      onExit: worker.onExit,
      kill() {
        told = true
        worker.kill()
      },
    }
  }
}
