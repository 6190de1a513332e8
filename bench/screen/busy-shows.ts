import type { CallboardEvent, EventBody } from '../../src/shared/domain/event.ts'
import { fold } from '../../src/shared/domain/fold.ts'
import type { TaskProgress } from '../../src/shared/domain/live.ts'
import { type Board, isActive, runOf, stepOf, type Task, taskOf } from '../../src/shared/domain/run.ts'
import { createRandom } from '../../src/shared/random.ts'
import { demoShow, halfway, people } from '../../tests/support/demo-scenes.ts'
import { createDemoJournal } from '../../tests/support/demo-shows.ts'

/** Shows at work whose tasks never come to an end: each is begun, done, made stale and begun again, for ever. */
export interface BusyShows {
  readonly board: Board
  /** The next events, spread over all shows, steps and people. */
  next(count: number): CallboardEvent[]
  /** How far the tasks are that run now; a little further with each call. */
  progress(): ReadonlyMap<string, TaskProgress>
}

const STEPS = ['portrait', 'video'] as const

/** What happens to a task next, by how it stands. */
function nextOf(task: Task, names: { stepId: string; taskId: string; item: string | null }): EventBody {
  if (isActive(task.status)) {
    return { type: 'task:succeeded', data: { ...names, output: task.output, artifacts: [...task.artifacts] } }
  }
  if (task.status === 'succeeded') return { type: 'task:staled', data: { ...names, reason: 'bench' } }
  return { type: 'task:started', data: { ...names, attempt: 1 } }
}

export function createBusyShows(shows: number, characters: number): BusyShows {
  const journal = createDemoJournal()
  for (let index = 0; index < shows; index++) {
    const show = demoShow({
      runId: `r${index}`,
      title: `The Lunar Job ${index + 1}`,
      startedAt: Date.now() - 258_000,
      people: people(characters),
    })
    halfway(journal, show)
  }
  let board = journal.board()
  const random = createRandom('bench|screen')
  const places = Object.values(board.runs).flatMap((run) =>
    STEPS.flatMap((stepId) =>
      (stepOf(run, stepId)?.items ?? []).map(({ id }) => ({ runId: run.id, stepId, item: id })),
    ),
  )
  const order = random.shuffle(places)
  let turn = 0
  let round = 0

  function nextEvent(seq: number): CallboardEvent {
    const place = order[turn++ % order.length]
    const run = place && runOf(board, place.runId)
    const step = run && stepOf(run, place.stepId)
    const task = step && taskOf(step, place.item)
    if (!task || !place) throw new Error('the shows of the bench have all their tasks')
    const names = { stepId: place.stepId, taskId: task.id, item: place.item }
    return { ...nextOf(task, names), seq, runId: place.runId, at: Date.now() }
  }

  return {
    get board() {
      return board
    },
    next(count) {
      const events = Array.from({ length: count }, (_, index) => nextEvent(board.seq + 1 + index))
      board = fold(board, events)
      return events
    },
    progress() {
      round += 1
      const values = new Map<string, TaskProgress>()
      for (const run of Object.values(board.runs)) {
        for (const stepId of STEPS) {
          for (const task of stepOf(run, stepId)?.tasks ?? []) {
            if (isActive(task.status)) values.set(task.id, { fraction: (round % 50) / 50, message: `part ${round}` })
          }
        }
      }
      return values
    },
  }
}
