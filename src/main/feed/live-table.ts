import type { LiveProgress, TaskProgress } from '../../shared/domain/live.ts'

/** Progress of running tasks: the latest value of each, and which have changed since they were last taken. */
export interface LiveTable {
  set(taskId: string, progress: TaskProgress): void
  delete(taskId: string): void
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
    delete(taskId) {
      values.delete(taskId)
      changed.delete(taskId)
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
