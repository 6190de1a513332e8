import type { AttemptRecord, Commit } from '../../src/main/engine/ports.ts'
import { type CallboardEvent, endsTask } from '../../src/shared/domain/event.ts'
import type { Run } from '../../src/shared/domain/run.ts'
import { demoShow, finishedShow } from '../../tests/support/demo-scenes.ts'
import { createDemoJournal } from '../../tests/support/demo-shows.ts'
import { withStorage } from '../../tests/support/storage.ts'

/** Runs written in one transaction. */
const AT_ONCE = 100
/** From one show to the next, in milliseconds. */
const APART_MS = 600_000
/** What stands in the template where a run's own id belongs. */
const ID = 'template-run'

/** One finished show of six people, as everything that is kept of it. */
function template(): Commit {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: ID, startedAt: 0 }))
  const events = journal
    .events()
    .toSorted((a, b) => a.at - b.at)
    .map((event, index) => ({ ...event, seq: index + 1 }))
  return { events, runs: Object.values(journal.board().runs), attempts: attemptsOf(events) }
}

function attemptsOf(events: readonly CallboardEvent[]): AttemptRecord[] {
  const started = new Map<string, number>()
  return events.flatMap((event) => {
    if (event.type === 'task:started') started.set(event.data.taskId, event.at)
    if (!endsTask(event) || !('taskId' in event.data)) return []
    const { taskId, stepId, item } = event.data
    const startedAt = started.get(taskId) ?? event.at
    return {
      runId: event.runId,
      pipeline: 'show-production',
      taskId,
      stepId,
      item,
      attempt: 1,
      outcome: 'succeeded' as const,
      generator: 'builtin',
      queuedAt: startedAt,
      startedAt,
      endedAt: event.at,
      size: null,
      load: 0.5,
      running: 2,
      runRunning: 2,
    }
  })
}

const MOMENTS: ReadonlySet<string> = new Set(['queuedAt', 'startedAt', 'completedAt', 'endedAt', 'createdAt', 'at'])

/** The template as another show: its own id wherever it is named, and later by some time. */
function copyOf<T>(part: T, runId: string, laterMs: number): T {
  return JSON.parse(JSON.stringify(part).replaceAll(ID, runId), (key, value) =>
    typeof value === 'number' && MOMENTS.has(key) ? value + laterMs : value,
  )
}

/**
 * Fills a data folder with finished shows, as if they had been produced one after the other until now.
 *
 * Their events, rows and attempts are there; their files are not.
 */
export async function fillHistory(dataDir: string, shows: number, now: number): Promise<void> {
  const { events, runs, attempts } = template()
  await withStorage(dataDir, ({ journal }) => {
    for (let first = 0; first < shows; first += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, shows - first) }, (_, index) => {
        const number = first + index
        const id = `show-${number}`
        const later = now - (shows - number + 1) * APART_MS
        return { offset: number * events.length, part: copyOf({ events, runs, attempts }, id, later) }
      })
      journal.commit({
        events: some.flatMap(({ offset, part }) => part.events.map((event) => ({ ...event, seq: event.seq + offset }))),
        runs: some.flatMap(({ offset, part }) => part.runs.map((run: Run) => ({ ...run, seq: run.seq + offset }))),
        attempts: some.flatMap(({ part }) => part.attempts),
      })
    }
  })
}
