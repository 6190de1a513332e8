import type { LiveProgress } from '../domain/live.ts'
import { percentOf, runFraction, stepFraction } from '../domain/progress.ts'
import { isActive, isEnded, type Run, type Step } from '../domain/run.ts'
import { barText } from './bar.ts'
import { durationText } from './duration.ts'

const BAR_CELLS = 24

/** A sign for a step's state, the same in every text: check, cross, dot, circle. */
const SIGNS: Readonly<Record<Step['status'], string>> = {
  succeeded: '✓',
  failed: '✗',
  blocked: '–',
  cancelled: '–',
  running: '●',
  pending: '○',
}

function stepNote(step: Step, now: number): string {
  const { counts } = step
  const notes: string[] = []
  if (step.plan.itemsFrom !== null && step.tasks.length > 0) {
    notes.push(`${counts.succeeded} of ${step.tasks.length}`)
    if (counts.failed > 0) notes.push(`${counts.failed} failed`)
  }
  if (step.startedAt !== null && step.status !== 'pending') {
    notes.push(durationText((step.completedAt ?? now) - step.startedAt))
  }
  return notes.join(', ')
}

/** One step as a line: sign, number, title, bar, counts, time. `now` in epoch milliseconds. */
export function stepLine(step: Step, live: LiveProgress, now: number): string {
  const head = `${SIGNS[step.status]} ${step.plan.stepNumber} ${step.plan.title.padEnd(20)}`
  if (step.status === 'pending') return head.trimEnd()
  return `${head} ${barText(stepFraction(step, live), BAR_CELLS)} ${stepNote(step, now)}`.trimEnd()
}

/** The tasks of a step that run now, each with what it says of itself. */
export function activeLines(step: Step, live: LiveProgress): string[] {
  if (step.plan.itemsFrom === null) return []
  return step.tasks.flatMap((task, index) => {
    if (!isActive(task.status)) return []
    const progress = live[task.id]
    const name = (step.items[index]?.name ?? task.item ?? '').slice(0, 18).padEnd(18)
    return [`    ${name} ${barText(progress?.fraction ?? 0, BAR_CELLS)} ${progress?.message ?? ''}`.trimEnd()]
  })
}

/** A whole run as lines: title, steps, what runs in them, overall. */
export function runLines(run: Run, live: LiveProgress, now: number): string[] {
  const elapsed = run.startedAt === null ? '' : `, ${durationText((run.completedAt ?? now) - run.startedAt)}`
  const fraction = runFraction(run, live)
  const overall = `  Overall ${barText(fraction, BAR_CELLS + 13)} ${percentOf(fraction)} %`
  return [
    `${run.title} (${run.status}${elapsed})`,
    ...run.steps.flatMap((step) => [`  ${stepLine(step, live, now)}`, ...activeLines(step, live)]),
    isEnded(run.status) && run.error ? `${overall}\n  ${run.error.message}` : overall,
  ]
}
