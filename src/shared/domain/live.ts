import { z } from 'zod'

/** How far a running task is: shown now, replaced by the next, never logged. */
export const taskProgressSchema = z.object({
  /** 0..1. */
  fraction: z.number().min(0).max(1),
  message: z.string().max(500).optional(),
  /** Round of a looping step, from 1. */
  iteration: z.int().min(1).optional(),
})
export type TaskProgress = z.infer<typeof taskProgressSchema>

/** Live values by task id. A task that is not running has none. */
export type LiveProgress = Readonly<Record<string, TaskProgress>>
