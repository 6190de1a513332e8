import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endEvents } from '../../../../src/main/engine/attempt-end.ts'
import { cancelRun, pauseRun, resumeRun, retryTasks } from '../../../../src/main/engine/commands.ts'
import type { RunCommand } from '../../../../src/main/engine/run-command.ts'
import { createTurn, type Turn } from '../../../../src/main/engine/turn.ts'
import type { PipelinePlan } from '../../../../src/shared/domain/pipeline.ts'
import { type Board, EMPTY_BOARD, isActive, type Run } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'

const ITEMS = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
const LIMIT = 2
/** One task that names three, of which two may be drawn at once. */
const PLAN: PipelinePlan = { ...smallPlan, steps: smallPlan.steps.slice(0, 2).map((s) => ({ ...s, limit: LIMIT })) }

const COMMANDS = {
  pause: pauseRun(false),
  stop: pauseRun(true),
  resume: resumeRun,
  cancel: cancelRun,
  retry: retryTasks({}),
} as const satisfies Record<string, RunCommand>
type CommandName = keyof typeof COMMANDS

type Work = 'waiting' | 'active' | 'done' | 'failed' | 'cancelled'

/** What a person would say that such a run does: no events, no fold, no turns. */
class Model {
  status = 'running'
  seed: Work = 'active'
  draws: Work[] = []

  get all(): Work[] {
    return [this.seed, ...this.draws]
  }

  change(from: readonly Work[], to: Work): boolean {
    const hit = this.all.some((work) => from.includes(work))
    const turned = (work: Work): Work => (from.includes(work) ? to : work)
    this.seed = turned(this.seed)
    this.draws = this.draws.map(turned)
    return hit
  }

  /** Answers whether the command was accepted. */
  give(name: CommandName): boolean {
    if (name === 'pause' || name === 'stop') return this.pause(name === 'stop')
    if (name === 'resume') return this.resume()
    return name === 'cancel' ? this.cancel() : this.retry()
  }

  pause(stop: boolean): boolean {
    if (this.status === 'paused') return true
    if (this.status !== 'running' && this.status !== 'pausing') return false
    this.status = 'pausing'
    if (stop) this.change(['active'], 'waiting')
    return true
  }

  resume(): boolean {
    if (this.status === 'succeeded' || this.status === 'cancelling') return false
    if (this.status !== 'running') this.change(['failed', 'cancelled'], 'waiting')
    this.status = 'running'
    return true
  }

  cancel(): boolean {
    if (this.status === 'succeeded' || this.status === 'failed') return false
    if (this.status !== 'cancelled') this.status = 'cancelling'
    return true
  }

  retry(): boolean {
    if (this.status === 'cancelling' || !this.change(['failed', 'cancelled'], 'waiting')) return false
    this.status = 'running'
    return true
  }

  end(index: number, ok: boolean): void {
    const result: Work = ok ? 'done' : this.status === 'cancelling' ? 'cancelled' : 'failed'
    if (index > 0) this.draws[index - 1] = result
    else this.seed = result
  }

  settle(): void {
    if (this.status === 'cancelling') this.change(['waiting'], 'cancelled')
    const active = this.all.filter((work) => work === 'active').length
    if (this.status === 'cancelling' && active === 0) this.status = 'cancelled'
    if (this.status === 'pausing' && active === 0) this.status = this.isDone() ? 'succeeded' : 'paused'
    if (this.status !== 'running') return
    if (this.seed === 'waiting') this.seed = 'active'
    if (this.seed === 'done' && this.draws.length === 0) this.draws = ITEMS.map(() => 'waiting')
    const room = LIMIT - this.draws.filter((work) => work === 'active').length
    for (const index of this.draws.flatMap((work, at) => (work === 'waiting' ? [at] : [])).slice(0, room)) {
      this.draws[index] = 'active'
    }
    if (!this.all.includes('active')) this.status = this.isDone() ? 'succeeded' : 'failed'
  }

  isDone(): boolean {
    return this.draws.length > 0 && this.all.every((work) => work === 'done')
  }
}

/** The same run by the engine's rules. */
class Played {
  board: Board = EMPTY_BOARD
  at = 1000

  constructor() {
    const data = { plan: PLAN, title: 't', titled: false, input: null }
    this.turn((turn) => turn.stage('r', [{ type: 'run:created', data }]))
  }

  get run(): Run {
    const run = this.board.runs.r
    if (!run) throw new Error('the run is gone')
    return run
  }

  turn(work: (turn: Turn) => void): void {
    const turn = createTurn(this.board, this.board.seq, this.at++, { load: null })
    work(turn)
    turn.settle({ text: 9, media: 9, none: 9 })
    this.board = turn.board
  }

  /** Gives commands within one turn, as two clients do that press at once. Answers which were accepted. */
  give(names: readonly CommandName[]): boolean[] {
    const accepted: boolean[] = []
    this.turn((turn) => {
      for (const name of names) {
        try {
          turn.stage('r', COMMANDS[name](turn.board.runs.r as Run))
          accepted.push(true)
        } catch {
          accepted.push(false)
        }
      }
    })
    return accepted
  }

  end(pick: number, ok: boolean): number | null {
    const tasks = this.run.steps.flatMap((step) => step.tasks.map((task) => ({ step, task })))
    const active = tasks.flatMap((each, index) => (isActive(each.task.status) ? [{ ...each, index }] : []))
    const chosen = active[pick % Math.max(1, active.length)]
    if (!chosen) return null
    const { step, task, index } = chosen
    const ref = { runId: 'r', stepId: step.plan.id, taskId: task.id, item: task.item, attempt: task.attempts }
    const result = { output: null, artifacts: [], items: ITEMS, made: { inputHash: '0'.repeat(64), reads: [] } }
    const error = { code: 'TEST', message: 'on purpose', retryable: false }
    this.turn((turn) =>
      turn.stage('r', endEvents(ok ? { ...ref, result } : { ...ref, error }, this.run, this.at, false)),
    )
    return index
  }

  get all(): Work[] {
    const words = { pending: 'waiting', starting: 'active', processing: 'active', succeeded: 'done' } as const
    return this.run.steps.flatMap((step) =>
      step.tasks.map(({ status }) => (status === 'failed' || status === 'cancelled' ? status : words[status])),
    )
  }
}

const name = fc.constantFrom(...(Object.keys(COMMANDS) as CommandName[]))
const action = fc.oneof(
  { weight: 2, arbitrary: fc.record({ give: fc.array(name, { minLength: 1, maxLength: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ end: fc.nat(5), ok: fc.boolean() }) },
)

it('agrees with what a person would say, whatever two clients press and whenever, in 1,000 sequences', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const model = new Model()
      const played = new Played()
      for (const each of actions) {
        if ('give' in each) {
          expect(played.give(each.give)).toEqual(each.give.map((command) => model.give(command)))
        } else {
          const index = played.end(each.end, each.ok)
          if (index !== null) model.end(index, each.ok)
        }
        model.settle()
        expect([played.run.status, ...played.all]).toEqual([model.status, ...model.all])
      }
    }),
    { numRuns: 1000 },
  )
})
