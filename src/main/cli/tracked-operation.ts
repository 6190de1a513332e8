import type { Clock } from '../../shared/clock.ts'
import type { CommandInput, CommandName } from '../../shared/contract/commands.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import { WHOLE_RUN } from '../../shared/progress/progress-event.ts'
import { createOperationReporter } from '../../shared/reporting/operation-reporter.ts'
import type { Outcome } from '../../shared/reporting/outcome.ts'
import { TrackerError } from '../../shared/reporting/tracker-error.ts'
import type { LineReport } from '../progress/line-reports.ts'
import type { Connection } from './connect.ts'

export interface TrackedOperationOptions {
  readonly connection: Connection
  readonly clock: Clock
  readonly operationId: string
  readonly pipeline: string | undefined
  /** Told once, when the operation is on the board. */
  readonly onBegun: (runId: string) => void
}

/** An operation on the board that shows what a file says. */
export interface TrackedOperation {
  /** Tells one report; true where the operation has ended with it, or had before. */
  tell(report: LineReport): Promise<boolean>
  /** Null until the first report. */
  readonly runId: string | null
  close(): Promise<void>
}

export function createTrackedOperation(options: TrackedOperationOptions): TrackedOperation {
  const { connection, clock, operationId, pipeline } = options
  let runId: string | null = null

  async function attempt(command: string, body: string): Promise<Outcome> {
    try {
      const input = JSON.parse(body) as CommandInput<'operation.beat'>
      const value = await connection.call(command as CommandName & 'operation.beat', input)
      if (runId === null) options.onBegun(value.runId)
      runId = value.runId
      return { kind: 'done', value }
    } catch (thrown) {
      const { code, message } = toCallboardError(thrown)
      if (code === 'HOST_UNREACHABLE') return { kind: 'unreachable', heard: true }
      return { kind: 'refused', error: new TrackerError(code, message, { cause: thrown }) }
    }
  }

  const reporter = createOperationReporter({ attempt, clock, background: clock, random: Math.random })

  /** Steps that an earlier reading of the file has told already, until one comes that it has not. */
  let told: ReadonlySet<string> = new Set()

  async function begin(title: string, weight: number): Promise<void> {
    if (runId !== null) return
    await reporter.start({ operationId, steps: [{ title, weight }], ...(pipeline !== undefined && { pipeline }) })
    const { steps } = await connection.call('run.get', { runId: runId ?? operationId })
    told = new Set(steps.filter((step) => step.status === 'succeeded').map((step) => step.title))
  }

  async function tell(report: LineReport): Promise<boolean> {
    if (report.kind === 'update') {
      const { kind: _kind, ...update } = report
      await begin(update.currentStep, update.weight ?? 1)
      if (told.has(update.currentStep)) return false
      told = new Set()
      await reporter.update({ operationId, ...update })
      return false
    }
    await begin(WHOLE_RUN, 1)
    if (report.kind === 'complete') await reporter.complete({ operationId })
    else await reporter.fail({ operationId, error: report.message })
    return true
  }

  return {
    get runId() {
      return runId
    },
    async tell(report) {
      try {
        return await tell(report)
      } catch (thrown) {
        // A person has given it up meanwhile.
        if (toCallboardError(thrown).code === 'OPERATION_NOT_FOUND') return true
        throw thrown
      }
    },
    close: reporter.close,
  }
}
