import { createHash } from 'node:crypto'
import type { Clock } from '../../shared/clock.ts'
import type { CommandName, CommandOutput, ParsedInput } from '../../shared/contract/commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import type { TaskProgress } from '../../shared/domain/live.ts'
import { type Board, isActive, isEnded, type Run, runOf, stepOf, type Task } from '../../shared/domain/run.ts'
import type { Engine } from '../engine/engine.ts'
import type { TaskLog } from '../engine/ports.ts'
import {
  addStep,
  comeBack,
  completeReport,
  enterStep,
  failReport,
  loseContact,
  planReport,
  type ReportedStep,
} from '../engine/report.ts'
import type { RunCommand } from '../engine/run-command.ts'

/** A reporting program that says nothing for so long, in milliseconds, has lost contact. Trackers beat every third. */
export const LEASE_MS = 15_000

export interface OperationParts {
  readonly engine: Engine
  readonly clock: Clock
  readonly log: TaskLog
  readonly setProgress: (runId: string, taskId: string, progress: TaskProgress) => void
  /** Whether a run had this id at any time. */
  readonly hadEver: (runId: string) => boolean
}

type OperationCommand = Extract<CommandName, `operation.${string}`>
export type OperationHandlers = {
  readonly [N in OperationCommand]: (input: ParsedInput<N>) => Promise<CommandOutput<N>>
}

export interface Operations {
  readonly handlers: OperationHandlers
  /** Waits for nobody any more; before the engine closes. */
  endLeases(): void
}

/** A name that can be a run's id as it stands: it becomes a folder and a part of addresses. */
const PLAIN_ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The run of an operation: named like it where that can be, and numbered where the name was used before. */
function runIdOf(operationId: string, round: number): string {
  const plain = PLAIN_ID.test(operationId)
  const name = plain ? operationId : `op-${createHash('sha256').update(operationId).digest('hex').slice(0, 16)}`
  return round === 1 ? name : `${name}--${round}`
}

const toSteps = (steps: ParsedInput<'operation.start'>['steps']): ReportedStep[] =>
  typeof steps === 'number'
    ? Array.from({ length: steps }, (_, index) => ({ title: `Step ${index + 1}`, weight: 1 }))
    : steps.map((step) => (typeof step === 'string' ? { title: step, weight: 1 } : step))

/** The step that a report names: by its number from 1, or by its title. */
function stepNamed(run: Run, currentStep: string | number): string | null {
  const found =
    typeof currentStep === 'number'
      ? run.steps[currentStep - 1]
      : run.steps.find((step) => step.plan.title === currentStep)
  if (!found && typeof currentStep === 'number') {
    throw new CallboardError('STEP_NOT_FOUND', `There is no step ${currentStep}; there are ${run.steps.length}.`)
  }
  return found?.plan.id ?? null
}

/**
 * Commands of programs that do their own work and tell of it.
 *
 * Each operation is a run of its own on the board. Whoever reports holds a lease that every word renews; when it runs
 * out, the run waits as "lost contact" and goes on when the program is heard of again.
 */
export function createOperations(parts: OperationParts): Operations {
  const { engine, clock } = parts
  const running = new Map<string, string>()
  const leases = new Map<string, () => void>()
  const turns = new Map<string, Promise<void>>()

  function endLease(runId: string): void {
    leases.get(runId)?.()
    leases.delete(runId)
  }

  function renewLease(runId: string): void {
    endLease(runId)
    const lose = (): void => {
      leases.delete(runId)
      // Refused only while closing, when every reported run is marked in any case.
      engine.command(runId, loseContact).catch(() => undefined)
    }
    leases.set(runId, clock.after(LEASE_MS, lose))
  }

  const openRun = (board: Board, operationId: string): Run | null => {
    const run = runOf(board, running.get(operationId) ?? '')
    if (run && !isEnded(run.status)) return run
    const found = Object.values(board.runs).find(
      (each) => each.origin === 'report' && each.input === operationId && !isEnded(each.status),
    )
    if (found) running.set(operationId, found.id)
    return found ?? null
  }

  function find(operationId: string): Run {
    const run = openRun(engine.board, operationId)
    if (!run) throw new CallboardError('OPERATION_NOT_FOUND', `There is no operation “${operationId}” under way.`)
    return run
  }

  function taskUnderWay(runId: string, stepId: string): Task | undefined {
    const run = runOf(engine.board, runId)
    const task = run && stepOf(run, stepId)?.tasks[0]
    return task && isActive(task.status) ? task : undefined
  }

  /** One word of an operation at a time: each finds the board as the one before left it. */
  const inTurn = <I extends { readonly operationId: string }, O>(handle: (input: I) => Promise<O>) => {
    return (input: I): Promise<O> => {
      const before = turns.get(input.operationId) ?? Promise.resolve()
      const answer = before.then(() => handle(input))
      const settled = answer.then(
        () => undefined,
        () => undefined,
      )
      turns.set(input.operationId, settled)
      void settled.then(() => {
        if (turns.get(input.operationId) === settled) turns.delete(input.operationId)
      })
      return answer
    }
  }

  async function tell(runId: string, command: RunCommand): Promise<{ runId: string; status: string }> {
    const run = await engine.command(runId, command)
    if (isEnded(run.status)) {
      endLease(runId)
      running.delete(String(run.input))
    } else renewLease(runId)
    return { runId, status: run.status }
  }

  const handlers: OperationHandlers = {
    'operation.start': inTurn(async ({ operationId, steps, pipeline }) => {
      const open = openRun(engine.board, operationId)
      // The same program, started again: it goes on with the run it had.
      if (open) return tell(open.id, comeBack)
      let round = 1
      while (parts.hadEver(runIdOf(operationId, round))) round += 1
      const runId = runIdOf(operationId, round)
      const plan = planReport(pipeline, toSteps(steps))
      await engine.create({ runId, plan, title: operationId, titled: true, input: operationId, origin: 'report' })
      running.set(operationId, runId)
      renewLease(runId)
      return { runId, status: 'running' }
    }),
    'operation.update': inTurn(async ({ operationId, currentStep, message, fraction, weight }) => {
      const { id: runId } = find(operationId)
      let stepId = stepNamed(find(operationId), currentStep)
      if (stepId === null) {
        const grown = await engine.command(runId, addStep({ title: String(currentStep), weight }))
        stepId = stepNamed(grown, currentStep)
      }
      const step = stepId ?? ''
      const answer = await tell(runId, enterStep(step))
      if (message !== undefined || fraction !== undefined) {
        const task = taskUnderWay(runId, step)
        // Between the change and now the operation may have ended; then there is nothing to show any more.
        const iteration = task?.attempts ?? 1
        if (task)
          parts.setProgress(runId, `${runId}/${step}`, {
            fraction: fraction ?? 0,
            ...(message !== undefined && { message: message.slice(0, 500) }),
            ...(iteration > 1 && { iteration }),
          })
      }
      if (message !== undefined)
        parts.log.write({ runId, level: 'info', step, item: null, attempt: null, text: message })
      return answer
    }),
    'operation.complete': inTurn(async ({ operationId, result }) =>
      tell(find(operationId).id, completeReport(result ?? null)),
    ),
    'operation.fail': inTurn(async ({ operationId, error }) => tell(find(operationId).id, failReport(error))),
    async 'operation.beat'({ operationId }) {
      const run = find(operationId)
      if (run.status === 'running') renewLease(run.id)
      return { runId: run.id, status: run.status }
    },
  }

  return {
    handlers,
    endLeases() {
      for (const runId of [...leases.keys()]) endLease(runId)
    },
  }
}
