import { isActive, type Task } from '../../shared/domain/run.ts'
import type { EtaWords } from '../../shared/text/eta-text.ts'
import type { Outlook } from '../view/outlook.ts'
import { useApp } from './app-context.ts'

/** How long a run will still take; undefined until the host has said anything about it. */
export const useOutlook = (runId: string): Outlook | undefined => useApp((state) => state.outlooks[runId])

/** How long a step will still take, in words; undefined where nobody knows. */
export const useStepOutlook = (runId: string, stepId: string): EtaWords | undefined =>
  useApp((state) => state.outlooks[runId]?.steps[stepId])

/** What a task usually takes, in milliseconds, where it runs and has lasted longer than nearly all before it; else null. */
export const useUsualMs = (runId: string, task: Task | undefined): number | null =>
  useApp((state) => (task && isActive(task.status) ? (state.outlooks[runId]?.late[task.id] ?? null) : null))
