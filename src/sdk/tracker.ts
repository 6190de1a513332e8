import type { Clock } from '../shared/clock.ts'
import { type CallQueue, createCallQueue, type QueuedCall } from './call-queue.ts'
import { type BeatAnswer, createHeartbeat } from './heartbeat.ts'
import type { Outcome } from './post.ts'
import { TrackerError } from './tracker-error.ts'
import type { OperationSteps, ProgressTracker } from './types.ts'

/** How many calls of one tracker may wait for the host. */
const QUEUE_LIMIT = 1000

/** How many ended operations are remembered, so that ending one twice is no error. */
const ENDED_KEPT = 1000

/** What the host's command table allows; longer texts are cut rather than refused. */
const MESSAGE_MAX = 2000
const ERROR_MAX = 4000

export interface TrackerParts {
  /** Tries a command once. Never rejects. */
  readonly attempt: (command: string, body: string) => Promise<Outcome>
  readonly clock: Clock
  /** Like `clock`, but what it waits for does not keep the process alive. */
  readonly background: Clock
  readonly random: () => number
}

/** A call in the form that it is sent in, taken now: what the caller changes later does not count. */
function freeze(command: string, input: object): QueuedCall {
  try {
    return { command, body: JSON.stringify(input) }
  } catch (thrown) {
    throw notJson(command, thrown)
  }
}

const notJson = (command: string, cause: unknown): TrackerError =>
  new TrackerError('BAD_INPUT', `${command}: what was given cannot be written as JSON.`, { cause })

function answerOf(outcome: Outcome): BeatAnswer {
  if (outcome.kind === 'unreachable') return null
  if (outcome.kind === 'refused') return outcome.error.code === 'OPERATION_NOT_FOUND' ? 'gone' : null
  const { status } = (outcome.value ?? {}) as { readonly status?: unknown }
  return status === 'paused' ? 'lost-contact' : 'running'
}

/** A tracker on given parts; `createTracker` joins it to a real host. */
export function createTrackerOn(parts: TrackerParts): ProgressTracker {
  const queue: CallQueue = createCallQueue({
    attempt: ({ command, body }) => parts.attempt(command, body),
    clock: parts.clock,
    random: parts.random,
    limit: QUEUE_LIMIT,
  })
  const heartbeat = createHeartbeat({
    clock: parts.background,
    beat: async (operationId) => answerOf(await parts.attempt('operation.beat', JSON.stringify({ operationId }))),
  })

  /** The command that ended an operation, by its id. */
  const ended = new Map<string, string>()

  /** Does a call after which the operation is under way; the same without its message brings it back later. */
  async function tell(operationId: string, call: QueuedCall, again: QueuedCall): Promise<void> {
    await queue.push(call)
    ended.delete(operationId)
    heartbeat.keep(operationId, () => {
      // It comes back with the next word at the latest; there is nobody to tell that this one failed.
      queue.push(again).catch(() => undefined)
    })
  }

  async function end(operationId: string, call: QueuedCall): Promise<void> {
    const alreadyEnded = (error: TrackerError): void => {
      if (error.code !== 'OPERATION_NOT_FOUND' || ended.get(operationId) !== call.command) throw error
    }
    await queue.push({ ...call, doneIfRefusedWith: 'OPERATION_NOT_FOUND' }).catch(alreadyEnded)
    heartbeat.drop(operationId)
    ended.set(operationId, call.command)
    const [oldest] = ended.keys()
    if (ended.size > ENDED_KEPT && oldest !== undefined) ended.delete(oldest)
  }

  return {
    async startOperation(operationId: string, steps: OperationSteps) {
      const call = freeze('operation.start', { operationId, steps })
      await tell(operationId, call, call)
    },
    async updateProgress(operationId, currentStep, message, fraction) {
      const place = { operationId, currentStep, ...(fraction !== undefined && { fraction }) }
      const said = message === undefined ? place : { ...place, message: message.slice(0, MESSAGE_MAX) }
      await tell(operationId, freeze('operation.update', said), freeze('operation.update', place))
    },
    async completeOperation(operationId, result) {
      const input = { operationId, ...(result !== undefined && { result }) }
      await end(operationId, freeze('operation.complete', input))
    },
    async failOperation(operationId, error) {
      const message = error instanceof Error ? error.message || error.name : error
      const input = { operationId, error: message.slice(0, ERROR_MAX) }
      await end(operationId, freeze('operation.fail', input))
    },
    async close() {
      heartbeat.stop()
      await queue.close()
      // A call that was answered just now may have begun to beat again.
      heartbeat.stop()
    },
  }
}
