import { interruptRun } from '../../src/main/engine/commands.ts'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import type { AttemptFolder, Commit, Journal, StepRunner } from '../../src/main/engine/ports.ts'
import type { CallboardEvent } from '../../src/shared/domain/event.ts'
import { fold } from '../../src/shared/domain/fold.ts'
import type { PipelinePlan } from '../../src/shared/domain/pipeline.ts'
import { EMPTY_BOARD, type Run, runOf } from '../../src/shared/domain/run.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'

const NO_FOLDER: AttemptFolder = {
  scratch: (name) => name,
  keep: () => Promise.resolve([]),
  discard: () => Promise.resolve(),
}

/** A disk: what has been committed is what an engine after a crash finds. */
export interface MemoryDisk {
  readonly events: readonly CallboardEvent[]
  readonly commits: readonly Commit[]
  readonly journal: Journal
  full: boolean
  /** Called before each commit; throwing there is a crash before it reached the disk. */
  beforeCommit: (commit: Commit) => void
}

export function createMemoryDisk(): MemoryDisk {
  const events: CallboardEvent[] = []
  const commits: Commit[] = []
  const disk: MemoryDisk = {
    events,
    commits,
    full: false,
    beforeCommit: () => undefined,
    journal: {
      get lastSeq() {
        return events.at(-1)?.seq ?? 0
      },
      commit(commit) {
        if (disk.full) throw Object.assign(new Error('no space'), { code: 'SQLITE_FULL' })
        disk.beforeCommit(commit)
        commits.push(commit)
        events.push(...commit.events)
      },
    },
  }
  return disk
}

export interface MemoryEngine {
  readonly engine: Engine
  readonly clock: ManualClock
  readonly troubles: readonly string[]
  create(runId: string, plan: PipelinePlan): Promise<void>
  run(runId: string): Run
  /** Settles when the run's state passes the test, now or later. */
  until(runId: string, passes: (run: Run) => boolean): Promise<Run>
}

/** An engine over a disk in memory, with time that a test moves on. Several in a row are starts of one program. */
export function startEngine(disk: MemoryDisk, runner: StepRunner, clock = createManualClock()): MemoryEngine {
  const troubles: string[] = []
  const engine = createEngine({
    board: fold(EMPTY_BOARD, disk.events),
    journal: disk.journal,
    capacity: { text: 9, media: 9, none: 9 },
    clock,
    machine: () => ({ load: null }),
    later: (run) => setImmediate(run),
    onTrouble: (error) => troubles.push(error.code),
    runnerOf: () => runner,
    workspace: {
      open: async () => NO_FOLDER,
      resolve: (artifact) => artifact.path,
      forget: () => Promise.resolve(),
    },
    live: { progress: () => undefined },
    log: { write: () => undefined },
  })
  const run = (runId: string): Run => {
    const found = runOf(engine.board, runId)
    if (!found) throw new Error(`there is no run ${runId}`)
    return found
  }
  return {
    engine,
    clock,
    troubles,
    create: (runId, plan) => engine.create({ runId, plan, title: 't', titled: true, input: null }),
    run,
    until: (runId, passes) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = runOf(engine.board, runId)
          if (!found || !passes(found)) return
          leave()
          resolve(found)
        }
        const leave = engine.subscribe(look)
        look()
      }),
  }
}

/** What a start does with what an earlier process left under way. */
export async function takeUpAfterCrash({ engine }: MemoryEngine): Promise<void> {
  await Promise.all(Object.keys(engine.board.runs).map((id) => engine.command(id, interruptRun('crash'))))
}
