import { MediaError, MediaWorkerDiedError } from './errors.ts'
import { createOutputTail } from './output-tail.ts'
import { parseFromWorker } from './parse-message.ts'
import type { ReportProgress } from './progress.ts'
import type { FromWorker, MediaJob, MediaResult, WorkerProcess } from './protocol.ts'
import { type SilenceWatch, watchSilence } from './silence-watch.ts'
import type { Timers } from './timers.ts'

export interface JobOptions {
  readonly signal: AbortSignal
  readonly onProgress: ReportProgress
}

/** One worker process, seen as something that does jobs one after another until it ends. */
export interface WorkerHandle {
  /** False as soon as the process has ended or was told to. */
  readonly alive: boolean
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>
  /**
   * Does one job. An aborted `signal` ends the process; the promise rejects with the signal's reason once it is gone,
   * so that nobody writes the job's file any more.
   *
   * @throws MediaError with the worker's own code where the job failed
   * @throws MediaWorkerDiedError where the process ended, hung or spoke nonsense
   */
  run(job: MediaJob, options: JobOptions): Promise<MediaResult>
  /** Ends the process at once; a running job fails with `reason`. */
  end(reason: unknown): void
}

export interface WorkerHandleOptions {
  readonly timers: Timers
  /** Milliseconds that a process may take to say that it is ready. */
  readonly startUpMs: number
  /** Milliseconds that a process at work may go without a sign of life. */
  readonly silentMs: number
}

interface RunningJob {
  readonly id: number
  readonly kind: MediaJob['kind']
  readonly onProgress: ReportProgress
  watch?: SilenceWatch
  readonly settle: (outcome: { readonly result: MediaResult } | { readonly error: unknown }) => void
}

const OUTPUT_LIMIT = 8 * 1024

/** Watches over a freshly started process. */
export function createWorkerHandle(worker: WorkerProcess, options: WorkerHandleOptions): WorkerHandle {
  const output = createOutputTail(OUTPUT_LIMIT)
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  let alive = true
  let nextId = 1
  let job: RunningJob | undefined
  /** Why we ended the process, where we did. */
  let endedFor: { readonly reason: unknown } | undefined

  const end = (reason: unknown): void => {
    if (!alive) return
    alive = false
    endedFor = { reason }
    worker.kill()
  }
  const died = (what: string): MediaWorkerDiedError => {
    const during = job ? ` while making a ${job.kind}` : ''
    const said = output.text()
    return new MediaWorkerDiedError(`the media worker ${what}${during}${said && `; it said: ${said}`}`)
  }
  const finish = (outcome: { readonly result: MediaResult } | { readonly error: unknown }): void => {
    const finished = job
    job = undefined
    finished?.watch?.stop()
    finished?.settle(outcome)
  }
  const hear = (message: FromWorker): void => {
    if (message.type === 'ready') {
      ready.resolve()
      return
    }
    if (message.id !== job?.id) {
      end(died('answered a question that nobody asked'))
      return
    }
    switch (message.type) {
      case 'progress':
        job.watch?.heard()
        job.onProgress({ fraction: message.fraction, done: message.done, total: message.total, unit: message.unit })
        break
      case 'done':
        finish({ result: message.result })
        break
      case 'failed':
        finish({ error: new MediaError(message.error.code, message.error.message) })
        break
    }
  }

  const stopWaiting = options.timers.after(options.startUpMs, () => {
    end(died(`did not start within ${options.startUpMs} ms`))
  })
  ready.promise.then(stopWaiting, stopWaiting)
  worker.onOutput((text) => output.add(text))
  worker.onMessage((message) => {
    if (!alive) return
    const parsed = parseFromWorker(message)
    if (parsed) hear(parsed)
    else end(died('sent a message that makes no sense'))
  })
  worker.onExit((code) => {
    alive = false
    stopWaiting()
    finish({ error: endedFor ? endedFor.reason : died(code === null ? 'was killed' : `ended with exit code ${code}`) })
    ended.resolve()
  })

  return {
    get alive() {
      return alive
    },
    ended: ended.promise,
    end,
    run: async (request, { signal, onProgress }) => {
      signal.throwIfAborted()
      if (!alive) throw endedFor ? endedFor.reason : died('had ended')
      const outcome = Promise.withResolvers<MediaResult>()
      const id = nextId++
      job = {
        id,
        kind: request.kind,
        onProgress,
        settle: (settled) => ('result' in settled ? outcome.resolve(settled.result) : outcome.reject(settled.error)),
      }
      const abort = (): void => end(signal.reason)
      signal.addEventListener('abort', abort, { once: true })
      // A process that never gets ready ends, and `outcome` is rejected then; nobody needs to hear of it twice.
      void ready.promise.then(() => {
        if (!alive || job?.id !== id) return
        worker.send({ type: 'job', id, job: request })
        job.watch = watchSilence(options.timers, options.silentMs, () => {
          end(died(`gave no sign of life for ${Math.round(options.silentMs / 1000)} s`))
        })
      })
      try {
        return await outcome.promise
      } finally {
        signal.removeEventListener('abort', abort)
      }
    },
  }
}
