import { rm } from 'node:fs/promises'
import { MediaPoolClosedError, MediaWorkerDiedError, messageOf } from './errors.ts'
import type { MediaJob, MediaResult, SpawnWorker } from './protocol.ts'
import { systemTimers, type Timers } from './timers.ts'
import { createWorkerHandle, type JobOptions, type WorkerHandle } from './worker-handle.ts'

export interface MediaPoolOptions {
  readonly spawn: SpawnWorker
  /** Most processes at a time. */
  readonly size: number
  readonly timers?: Timers
  /** Milliseconds that a process may take to say that it is ready. */
  readonly startUpMs?: number
  /** Milliseconds that a process at work may go without a sign of life before it is ended. */
  readonly silentMs?: number
  /** Milliseconds after which a worker without work is ended. */
  readonly idleMs?: number
}

/** Makes pictures and movies in processes of their own, so that none of it can block or end the app. */
export interface MediaPool {
  /**
   * Does a job as soon as a worker is free, in the order of asking.
   *
   * An aborted signal takes the job out of the queue, or ends its process at once; the promise rejects with the
   * signal's reason. Whatever goes wrong, the job's `outFile` is not left half-made.
   *
   * @throws MediaError with a stable `code`
   */
  run(job: MediaJob, options: JobOptions): Promise<MediaResult>
  /** Ends every worker; jobs queued or running fail with `MEDIA_POOL_CLOSED`. */
  close(): Promise<void>
}

interface Waiting {
  readonly start: (worker: WorkerHandle) => void
  readonly refuse: (reason: unknown) => void
}

const START_UP_MS = 30_000
/** The longest part of a job that tells nothing of itself takes seconds; on a machine that is very busy, a minute. */
const SILENT_MS = 180_000
const IDLE_MS = 60_000

export function createMediaPool(options: MediaPoolOptions): MediaPool {
  const timers = options.timers ?? systemTimers
  const workers = new Set<WorkerHandle>()
  /** Workers without a job, each with the function that stops its idle timer. */
  const idle = new Map<WorkerHandle, () => void>()
  const queue: Waiting[] = []
  let closed = false

  const forget = (worker: WorkerHandle): void => {
    idle.get(worker)?.()
    idle.delete(worker)
    workers.delete(worker)
    serve()
  }
  const hire = (): WorkerHandle => {
    const worker = createWorkerHandle(options.spawn(), {
      timers,
      startUpMs: options.startUpMs ?? START_UP_MS,
      silentMs: options.silentMs ?? SILENT_MS,
    })
    workers.add(worker)
    void worker.ended.then(() => forget(worker))
    return worker
  }
  const takeIdle = (): WorkerHandle | undefined => {
    for (const [worker, stopTimer] of idle) {
      stopTimer()
      idle.delete(worker)
      if (worker.alive) return worker
    }
    return undefined
  }
  const serve = (): void => {
    while (!closed && queue.length > 0) {
      const worker = takeIdle() ?? (workers.size < options.size ? tryTo(hire) : undefined)
      if (worker === undefined) return
      const next = queue.shift()
      if (worker instanceof Error) next?.refuse(worker)
      else next?.start(worker)
    }
  }
  const release = (worker: WorkerHandle): void => {
    if (!worker.alive) return
    idle.set(
      worker,
      timers.after(options.idleMs ?? IDLE_MS, () => worker.end(new MediaPoolClosedError())),
    )
    serve()
  }
  const turn = (signal: AbortSignal): Promise<WorkerHandle> => {
    const { promise, resolve, reject } = Promise.withResolvers<WorkerHandle>()
    const waiting: Waiting = { start: resolve, refuse: reject }
    const leave = (): void => {
      const at = queue.indexOf(waiting)
      if (at >= 0) queue.splice(at, 1)
      reject(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    queue.push(waiting)
    serve()
    return promise.finally(() => signal.removeEventListener('abort', leave))
  }

  return {
    run: async (job, jobOptions) => {
      jobOptions.signal.throwIfAborted()
      if (closed) throw new MediaPoolClosedError()
      const worker = await turn(jobOptions.signal)
      try {
        return await worker.run(job, jobOptions)
      } catch (thrown) {
        await rm(job.request.outFile, { force: true }).catch(() => undefined)
        throw thrown
      } finally {
        release(worker)
      }
    },
    close: async () => {
      closed = true
      for (const waiting of queue.splice(0)) waiting.refuse(new MediaPoolClosedError())
      const ending = [...workers]
      for (const worker of ending) worker.end(new MediaPoolClosedError())
      await Promise.all(ending.map((worker) => worker.ended))
    },
  }
}

/** A process that cannot even be started fails one job; it does not throw through the queue. */
function tryTo(hire: () => WorkerHandle): WorkerHandle | Error {
  try {
    return hire()
  } catch (cause) {
    return new MediaWorkerDiedError(`the media worker could not be started: ${messageOf(cause)}`, { cause })
  }
}
