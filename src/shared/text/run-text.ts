import type { LiveProgress } from '../domain/live.ts'
import { percentOf, runFraction, stepFraction } from '../domain/progress.ts'
import { isActive, isEnded, type Run, type Step } from '../domain/run.ts'
import { barText } from './bar.ts'
import { durationText } from './duration.ts'
import { fitText, plainText } from './width.ts'

const BAR_CELLS = 24
const TITLE_CELLS = 20
const NAME_CELLS = 18

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
  const head = `${SIGNS[step.status]} ${step.plan.stepNumber} ${fitText(plainText(step.plan.title), TITLE_CELLS)}`
  if (step.status === 'pending') return head.trimEnd()
  return `${head} ${barText(stepFraction(step, live), BAR_CELLS)} ${stepNote(step, now)}`.trimEnd()
}

/** The tasks of a step that run now, each with what it says of itself. */
function activeLines(step: Step, live: LiveProgress): string[] {
  if (step.plan.itemsFrom === null) return []
  return step.tasks.flatMap((task, index) => {
    if (!isActive(task.status)) return []
    const progress = live[task.id]
    const name = fitText(plainText(step.items[index]?.name ?? task.item ?? ''), NAME_CELLS)
    const message = plainText(progress?.message ?? '')
    return [`    ${name} ${barText(progress?.fraction ?? 0, BAR_CELLS)} ${message}`.trimEnd()]
  })
}

/**
 * A whole run as lines: title, steps, what runs in them, overall.
 *
 * @param most how many lines there is room for; what runs inside steps is left out first
 */
export function runLines(run: Run, live: LiveProgress, now: number, most = Number.POSITIVE_INFINITY): string[] {
  const elapsed = run.startedAt === null ? '' : `, ${durationText((run.completedAt ?? now) - run.startedAt)}`
  const fraction = runFraction(run, live)
  const last = [`  Overall ${barText(fraction, BAR_CELLS + 13)} ${percentOf(fraction)} %`]
  if (isEnded(run.status) && run.error) last.push(`  ${plainText(run.error.message)}`)
  let room = most - 1 - run.steps.length - last.length
  const steps = run.steps.flatMap((step) => {
    const active = activeLines(step, live).slice(0, Math.max(0, room))
    room -= active.length
    return [`  ${stepLine(step, live, now)}`, ...active]
  })
  return [`${plainText(run.title)} (${run.status}${elapsed})`, ...steps, ...last]
}
