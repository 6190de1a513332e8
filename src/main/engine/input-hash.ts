import { createHash } from 'node:crypto'
import type { Read } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import { type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** JSON with sorted keys: equal values give equal text, in whatever order they were put together. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** An output is read by many tasks and never changes: its digest is made once. */
const digests = new WeakMap<object, string>()

function digestOf(value: Json): string {
  if (value === null || typeof value !== 'object') return sha256(canonical(value))
  const known = digests.get(value)
  if (known) return known
  const digest = sha256(canonical(value))
  digests.set(value, digest)
  return digest
}

function tasksRead(run: Run, read: Read): readonly Task[] {
  const step = stepOf(run, read.step)
  if (!step) return []
  if (read.item !== null && typeof read.item === 'object') return step.tasks
  const task = taskOf(step, read.item)
  return task ? [task] : []
}

/** What somebody would read there now, as text that is equal for equal values. */
function contentOf(run: Run, read: Read): string {
  const values = tasksRead(run, read).map((task) =>
    read.of === 'output'
      ? [task.item, digestOf(task.output)]
      : [task.item, task.artifacts.map(({ item, kind, mime, sha256: hash }) => [item, kind, mime, hash])],
  )
  return canonical([read, values])
}

const textOfRead = (read: Read): string => canonical(read)

/** Reads without repetition, in an order of their own, so that the order of reading does not matter. */
export function distinctReads(reads: readonly Read[]): Read[] {
  const byText = new Map(reads.map((read) => [textOfRead(read), read]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read)
}

/**
 * SHA-256 of all that a task's result follows from: step, generator, the run's input, the item, what a person changed
 * for it, and the values of what it read of other steps.
 *
 * Two equal hashes mean that doing the task again would be the same work on the same input.
 */
export function inputHash(run: Run, step: Step, task: Task, reads: readonly Read[]): string {
  const index = step.taskIndex[task.item ?? '']
  const item = (index === undefined ? undefined : step.items[index]) ?? null
  const head = [run.pipeline, step.plan.id, step.plan.generator, digestOf(run.input), item, task.edit]
  return sha256(canonical([head, distinctReads(reads).map((read) => contentOf(run, read))]))
}

/** Whether a task's result would come out of the same input now. False where nobody knows what it was made from. */
export function isAsBefore(run: Run, step: Step, task: Task): boolean {
  return task.made !== null && inputHash(run, step, task, task.made.reads) === task.made.inputHash
}
