import type { Clock } from '../clock.ts'
import { backoffMs } from '../feed-client/backoff.ts'
import type { Outcome } from './outcome.ts'
import { TrackerError } from './tracker-error.ts'

/** One call, as it will be sent. */
export interface QueuedCall {
  readonly command: string
  readonly body: string
  /** A refusal that, after a try whose answer was lost, says that the lost one had been done. */
  readonly doneIfRefusedWith?: string
}

/** Calls that are done in their order, one at a time, each until it is answered. */
export interface CallQueue {
  push(call: QueuedCall): Promise<unknown>
  /** Sends what waits, as long as the host is there; what cannot be sent rejects. Takes no more. */
  close(): Promise<void>
}

export interface CallQueueOptions {
  /** Tries a call once. Never rejects. */
  readonly attempt: (call: QueuedCall) => Promise<Outcome>
  readonly clock: Clock
  /** Uniform in [0, 1); spreads tries. */
  readonly random: () => number
  /** How many calls may wait, the one under way included. */
  readonly limit: number
}

interface Waiting {
  readonly call: QueuedCall
  resolve(value: unknown): void
  reject(error: TrackerError): void
}

const unreachable = (): TrackerError => new TrackerError('HOST_UNREACHABLE', 'Callboard is not reachable just now.')

export function createCallQueue(options: CallQueueOptions): CallQueue {
  const { attempt, clock, random, limit } = options
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let closed = false
  /** Ends a pause between two tries early. */
  let wake: (() => void) | null = null

  function pause(tries: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(backoffMs(tries, random), resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })
  }

  /** One call to its end. False where the host is gone and nobody waits for it to come back. */
  async function settle({ call, resolve, reject }: Waiting): Promise<boolean> {
    let heard = false
    for (let tries = 1; ; tries += 1) {
      const outcome = await attempt(call)
      if (outcome.kind === 'done') {
        resolve(outcome.value)
        return true
      }
      if (outcome.kind === 'refused') {
        if (heard && outcome.error.code === call.doneIfRefusedWith) resolve(undefined)
        else reject(outcome.error)
        return true
      }
      heard ||= outcome.heard
      if (!closed) await pause(tries)
      wake = null
      if (!closed) continue
      reject(unreachable())
      return false
    }
  }

  async function run(): Promise<void> {
    for (let head = waiting[0]; head; head = waiting[0]) {
      const goesOn = await settle(head)
      waiting.shift()
      if (!goesOn) for (const left of waiting.splice(0)) left.reject(unreachable())
    }
    running = null
  }

  return {
    push(call) {
      if (closed) return Promise.reject(new TrackerError('CLOSED', 'This tracker has been closed.'))
      if (waiting.length >= limit) {
        const message = `${limit} calls wait for Callboard already; this one was not taken.`
        return Promise.reject(new TrackerError('QUEUE_FULL', message))
      }
      return new Promise((resolve, reject) => {
        waiting.push({ call, resolve, reject })
        running ??= run()
      })
    },
    async close() {
      closed = true
      wake?.()
      await running
    },
  }
}
