import { describe, expect, it } from 'vitest'
import { createDispatch } from '../../src/main/commands/dispatch.ts'
import type { Handlers } from '../../src/main/commands/handlers.ts'
import { createOperations, LEASE_MS } from '../../src/main/commands/operations.ts'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import type { Journal } from '../../src/main/engine/ports.ts'
import { loseContact } from '../../src/main/engine/report.ts'
import type { ProgressTracker } from '../../src/sdk/callboard-sdk.d.ts'
import { createTrackerOn } from '../../src/sdk/tracker.ts'
import { toCallboardError } from '../../src/shared/contract/errors.ts'
import { EMPTY_BOARD } from '../../src/shared/domain/run.ts'
import { TrackerError } from '../../src/shared/reporting/tracker-error.ts'
import { createManualClock, type ManualClock } from '../support/manual-clock.ts'

interface Stage {
  readonly engine: Engine
  readonly clock: ManualClock
  /** A program with a tracker; `die` ends it as a crash does. */
  program(): { readonly tracker: ProgressTracker; die(): void }
}

function memoryJournal(): Journal {
  let lastSeq = 0
  return {
    get lastSeq() {
      return lastSeq
    },
    commit: ({ events }) => {
      lastSeq += events.length
    },
  }
}

/** The engine and the commands of operations with all time in our hands, and programs that report to them. */
function stage(): Stage {
  const clock = createManualClock()
  const unused = (): never => {
    throw new Error('reported runs need none of this')
  }
  const engine = createEngine({
    board: EMPTY_BOARD,
    journal: memoryJournal(),
    capacity: { text: 1, media: 1, none: 1 },
    clock,
    machine: () => ({ load: null }),
    later: (run) => setImmediate(run),
    onTrouble: unused,
    runnerOf: unused,
    workspace: { open: unused, resolve: unused, forget: unused },
    log: { write: () => undefined },
    live: { progress: () => undefined },
  })
  const log = { write: () => undefined }
  const has = (runId: string): boolean => runId in engine.board.runs
  const { handlers } = createOperations({ engine, clock, log, setProgress: () => undefined, hadEver: has })
  const dispatch = createDispatch(handlers as Handlers)

  return {
    engine,
    clock,
    program() {
      const own = createManualClock()
      let dead = false
      const tracker = createTrackerOn({
        attempt: (command, body) =>
          dispatch.fromOutside(command, JSON.parse(body), ['report']).then(
            (value) => ({ kind: 'done', value }),
            (thrown: unknown) => {
              const { code, message } = toCallboardError(thrown)
              return { kind: 'refused', error: new TrackerError(code, message) }
            },
          ),
        clock: own,
        background: { now: clock.now, after: (ms, run) => clock.after(ms, () => dead || run()) },
        random: () => 0.5,
      })
      return {
        tracker,
        die: () => {
          dead = true
        },
      }
    },
  }
}

/** Lets time pass in the small steps in which programs live, with all that follows. */
async function pass(clock: ManualClock, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1000) {
    clock.advance(Math.min(1000, left))
    for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate)
  }
}

describe('a program that reports', () => {
  it('is still there after an hour in which it had nothing to say', async () => {
    const { engine, clock, program } = stage()
    const { tracker } = program()
    await tracker.startOperation('slow', ['wait'])
    await tracker.updateProgress('slow', 'wait')
    await pass(clock, 3_600_000)
    expect(engine.board.runs.slow?.status).toBe('running')
  })

  it('has lost contact when it died, within the lease, and is not shown as running for ever', async () => {
    const { engine, clock, program } = stage()
    const { tracker, die } = program()
    await tracker.startOperation('doomed', ['a', 'b'])
    await tracker.updateProgress('doomed', 'a')
    await pass(clock, 60_000)
    die()
    await pass(clock, LEASE_MS)
    const run = engine.board.runs.doomed
    expect(run).toMatchObject({ status: 'paused', pauseReason: 'lost-contact' })
    expect(run?.steps.map((step) => step.counts.active)).toEqual([0, 0])
  })

  it('finds its operation again when it is started anew, in the try in which it was', async () => {
    const { engine, clock, program } = stage()
    const first = program()
    await first.tracker.startOperation('twice', ['a', 'b'])
    await first.tracker.updateProgress('twice', 'a')
    first.die()
    await pass(clock, LEASE_MS)
    const { tracker } = program()
    await tracker.startOperation('twice', ['a', 'b'])
    await tracker.updateProgress('twice', 'a')
    expect(engine.board.runs.twice?.status).toBe('running')
    expect(engine.board.runs.twice?.steps[0]?.tasks[0]?.attempts).toBe(1)
    await tracker.completeOperation('twice', null)
    expect(Object.keys(engine.board.runs)).toEqual(['twice'])
    expect(engine.board.runs.twice?.status).toBe('succeeded')
  })

  it('comes back by itself, in the step in which it was, when it was only out of reach', async () => {
    const { engine, clock, program } = stage()
    const { tracker } = program()
    await tracker.startOperation('away', ['a', 'b'])
    await tracker.updateProgress('away', 'b')
    await engine.command('away', loseContact)
    expect(engine.board.runs.away?.status).toBe('paused')
    await pass(clock, 10_000)
    expect(engine.board.runs.away?.status).toBe('running')
    expect(engine.board.runs.away?.steps[1]?.status).toBe('running')
  })
})
