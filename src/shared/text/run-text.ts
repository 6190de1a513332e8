import type { LiveProgress } from '../domain/live.ts'
import { percentOf, runFraction, stepFraction } from '../domain/progress.ts'
import { isActive, isEnded, type Run, type Step } from '../domain/run.ts'
import { barText } from './bar.ts'
import { durationText } from './duration.ts'
import { RUNNING_LATE } from './eta-text.ts'
import type { RunEta } from './run-eta.ts'
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

/** Whether the step's own line has to say what there is no line of a task for. */
const saysLate = (step: Step, eta: RunEta | null): boolean =>
  step.plan.itemsFrom === null && step.tasks.some((task) => eta?.late.has(task.id))

function stepNote(step: Step, now: number, eta: RunEta | null): string {
  const { counts } = step
  const notes: string[] = []
  if (step.plan.itemsFrom !== null && step.tasks.length > 0) {
    notes.push(`${counts.succeeded} of ${step.tasks.length}`)
    if (counts.failed > 0) notes.push(`${counts.failed} failed`)
  }
  if (step.startedAt !== null && step.status !== 'pending') {
    notes.push(durationText((step.completedAt ?? now) - step.startedAt))
  }
  const left = step.status === 'running' ? eta?.steps.get(step.plan.id) : undefined
  if (left !== undefined) notes.push(`${left} left`)
  if (saysLate(step, eta)) notes.push(RUNNING_LATE)
  return notes.join(', ')
}

/** One step as a line: sign, number, title, bar, counts, time, what is left. `now` in epoch milliseconds. */
export function stepLine(step: Step, live: LiveProgress, now: number, eta: RunEta | null = null): string {
  const head = `${SIGNS[step.status]} ${step.plan.stepNumber} ${fitText(plainText(step.plan.title), TITLE_CELLS)}`
  if (step.status === 'pending') return head.trimEnd()
  return `${head} ${barText(stepFraction(step, live), BAR_CELLS)} ${stepNote(step, now, eta)}`.trimEnd()
}

/** The tasks of a step that run now, each with what it says of itself. */
function activeLines(step: Step, live: LiveProgress, eta: RunEta | null): string[] {
  if (step.plan.itemsFrom === null) return []
  return step.tasks.flatMap((task, index) => {
    if (!isActive(task.status)) return []
    const progress = live[task.id]
    const name = fitText(plainText(step.items[index]?.name ?? task.item ?? ''), NAME_CELLS)
    const said = [plainText(progress?.message ?? ''), eta?.late.has(task.id) ? RUNNING_LATE : ''].filter(Boolean)
    return [`    ${name} ${barText(progress?.fraction ?? 0, BAR_CELLS)} ${said.join(', ')}`.trimEnd()]
  })
}

/**
 * A whole run as lines: title, steps, what runs in them, overall.
 *
 * @param most how many lines there is room for; what runs inside steps is left out first
 * @param eta when it will be done, in words
 */
export function runLines(
  run: Run,
  live: LiveProgress,
  now: number,
  most = Number.POSITIVE_INFINITY,
  eta: RunEta | null = null,
): string[] {
  const elapsed = run.startedAt === null ? '' : `, ${durationText((run.completedAt ?? now) - run.startedAt)}`
  const fraction = runFraction(run, live)
  const overall = `  Overall ${barText(fraction, BAR_CELLS + 13)} ${percentOf(fraction)} %`
  const last = [eta ? `${overall}, ${eta.whole}` : overall]
  if (eta?.reason) last.push(`  ${plainText(eta.reason)}`)
  if (isEnded(run.status) && run.error) last.push(`  ${plainText(run.error.message)}`)
  let room = most - 1 - run.steps.length - last.length
  const steps = run.steps.flatMap((step) => {
    const active = activeLines(step, live, eta).slice(0, Math.max(0, room))
    room -= active.length
    return [`  ${stepLine(step, live, now, eta)}`, ...active]
  })
  return [`${plainText(run.title)} (${run.status}${elapsed})`, ...steps, ...last]
}
