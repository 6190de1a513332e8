import type { Clock } from '../clock.ts'
import type { CommandInput } from '../contract/commands.ts'
import { createCallQueue, type QueuedCall } from './call-queue.ts'
import { type BeatAnswer, createHeartbeat } from './heartbeat.ts'
import type { Attempt, Outcome } from './outcome.ts'
import { TrackerError } from './tracker-error.ts'

/** How many calls of one reporter may wait for the host. */
const QUEUE_LIMIT = 1000

/** How many ended operations are remembered, so that ending one twice is no error. */
const ENDED_KEPT = 1000

export interface ReporterParts {
  readonly attempt: Attempt
  readonly clock: Clock
  /** Like `clock`, but what it waits for does not keep the process alive. */
  readonly background: Clock
  /** Uniform in [0, 1); spreads tries. */
  readonly random: () => number
}

/**
 * Tells a host of operations: in order, until each call is answered, and with a sign of life while nothing is said.
 *
 * All reject with a `TrackerError`. What is given is taken as it is at the call.
 */
export interface OperationReporter {
  start(input: CommandInput<'operation.start'>): Promise<void>
  update(input: CommandInput<'operation.update'>): Promise<void>
  /** `result` is anything that can be written as JSON. */
  complete(input: { readonly operationId: string; readonly result?: unknown }): Promise<void>
  fail(input: CommandInput<'operation.fail'>): Promise<void>
  /** Sends what waits where the host is there, rejects it where not, and lets go. */
  close(): Promise<void>
}

function callOf(command: string, input: object): QueuedCall {
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

export function createOperationReporter({ attempt, clock, background, random }: ReporterParts): OperationReporter {
  const queue = createCallQueue({
    attempt: ({ command, body }) => attempt(command, body),
    clock,
    random,
    limit: QUEUE_LIMIT,
  })
  const heartbeat = createHeartbeat({
    clock: background,
    beat: async (operationId) => answerOf(await attempt('operation.beat', JSON.stringify({ operationId }))),
  })
  /** The command that ended an operation, by its id. */
  const ended = new Map<string, string>()

  /** Does a call after which the operation is under way; `again` brings it back where the host takes it for lost. */
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
    async start(input) {
      const call = callOf('operation.start', input)
      await tell(input.operationId, call, call)
    },
    async update(input) {
      // Said again, it must not be a second line in the log.
      const { message: _message, ...place } = input
      await tell(input.operationId, callOf('operation.update', input), callOf('operation.update', place))
    },
    async complete(input) {
      await end(input.operationId, callOf('operation.complete', input))
    },
    async fail(input) {
      await end(input.operationId, callOf('operation.fail', input))
    },
    async close() {
      heartbeat.stop()
      await queue.close()
      // A call that was answered just now may have begun to beat again.
      heartbeat.stop()
    },
  }
}
