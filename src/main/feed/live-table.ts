import { type CallboardEvent, endsTask } from '../../shared/domain/event.ts'
import type { LiveProgress, TaskProgress } from '../../shared/domain/live.ts'

/** Progress of running tasks: the latest value of each, and which have changed since they were last taken. */
export interface LiveTable {
  set(taskId: string, progress: TaskProgress): void
  /** Drops the values of tasks that these events end. */
  forget(events: readonly CallboardEvent[]): void
  all(): LiveProgress
  readonly hasChanged: boolean
  /** What changed since the last call, or null. */
  takeChanged(): LiveProgress | null
}

export function createLiveTable(): LiveTable {
  const values = new Map<string, TaskProgress>()
  const changed = new Set<string>()
  return {
    set(taskId, progress) {
      values.set(taskId, progress)
      changed.add(taskId)
    },
    forget(events) {
      for (const event of events) {
        if (!endsTask(event) || !('taskId' in event.data)) continue
        values.delete(event.data.taskId)
        changed.delete(event.data.taskId)
      }
    },
    all: () => Object.fromEntries(values),
    get hasChanged() {
      return changed.size > 0
    },
    takeChanged() {
      if (changed.size === 0) return null
      const taken: Record<string, TaskProgress> = {}
      for (const taskId of changed) {
        const progress = values.get(taskId)
        if (progress) taken[taskId] = progress
      }
      changed.clear()
      return taken
    },
  }
}
