import type { CallboardEvent, EventBody } from './event.ts'
import { applyEvent } from './fold-run.ts'
import type { Board, Run } from './run.ts'

const without = (runs: Board['runs'], ids: ReadonlySet<string>): Board['runs'] =>
  Object.fromEntries(Object.entries(runs).filter(([id]) => !ids.has(id)))

/**
 * The board after some events.
 *
 * Pure: the given board is never changed, and what no event touches keeps its identity. Each run, step and list that
 * is touched is copied once per call, so folding a thousand events of one run costs one copy, not a thousand.
 * Events of runs that the board does not hold are skipped, but for `run:created`; events not newer than the board
 * are skipped too, so that folding an overlap is harmless.
 */
export function fold(board: Board, events: readonly CallboardEvent[]): Board {
  let seq = board.seq
  const touched = new Map<string, Run>()
  const deleted = new Set<string>()
  const fresh = new Set<object>()
  for (const event of events) {
    if (event.seq <= seq) continue
    seq = event.seq
    if (event.type === 'run:deleted') {
      touched.delete(event.runId)
      deleted.add(event.runId)
      continue
    }
    const before = touched.get(event.runId) ?? (deleted.has(event.runId) ? undefined : board.runs[event.runId])
    const after = applyEvent(before, event, fresh)
    if (after) touched.set(event.runId, after)
  }
  if (seq === board.seq) return board
  if (touched.size === 0 && deleted.size === 0) return { ...board, seq }
  const kept = deleted.size === 0 ? board.runs : without(board.runs, deleted)
  return { seq, runs: { ...kept, ...Object.fromEntries(touched) } }
}

/** A run as it would be if this happened to it at that moment, in epoch milliseconds. Nothing is told to anybody. */
export function runAfter(run: Run, bodies: readonly EventBody[], at: number): Run {
  const events = bodies.map((body, index) => ({ ...body, seq: run.seq + 1 + index, runId: run.id, at }))
  return fold({ seq: run.seq, runs: { [run.id]: run } }, events).runs[run.id] ?? run
}
