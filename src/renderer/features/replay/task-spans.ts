import { endsTask } from '../../../shared/domain/event.ts'
import type { LiveProgress, TaskProgress } from '../../../shared/domain/live.ts'
import type { Timeline } from './timeline.ts'

/** One try of a task, from its start to its end, in positions of the timeline. */
export interface TaskSpan {
  readonly taskId: string
  readonly from: number
  readonly to: number
}

/** Every try that the events begin and end. */
export function taskSpans({ events, positions }: Timeline): readonly TaskSpan[] {
  const begun = new Map<string, number>()
  const spans: TaskSpan[] = []
  for (const [index, event] of events.entries()) {
    const position = positions[index] ?? 0
    if (event.type === 'task:started') begun.set(event.data.taskId, position)
    if (!('taskId' in event.data) || !endsTask(event)) continue
    const { taskId } = event.data
    const from = begun.get(taskId)
    if (from !== undefined) spans.push({ taskId, from, to: position })
    begun.delete(taskId)
  }
  return spans
}

/**
 * How far running tasks are at a position.
 *
 * An approximation: the journal keeps when a try began and ended, not how it went between, so its bar is drawn evenly
 * from nothing to all.
 */
export function progressAt(spans: readonly TaskSpan[], position: number): LiveProgress {
  const progress: Record<string, TaskProgress> = {}
  for (const { taskId, from, to } of spans) {
    if (from <= position && position < to) progress[taskId] = { fraction: (position - from) / (to - from) }
  }
  return progress
}
