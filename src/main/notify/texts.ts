import type { Notice } from '../../shared/contract/feed-messages.ts'
import { type Run, type Step, type Task, taskOf } from '../../shared/domain/run.ts'

export interface NoticeText {
  readonly title: string
  readonly body: string
}

/** Longest line in characters: desktops cut longer ones off wherever they like. */
const LONGEST = 200

/** One line of a notification: white space and control characters become single spaces. */
function line(text: string): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const characters = Array.from(plain)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : plain
}

const text = (title: string, body: string): NoticeText => ({ title: line(title), body: line(body) })

const fansOut = (step: Step): boolean => step.plan.itemsFrom !== null

const firstError = (tasks: readonly Task[]): string => tasks.find((task) => task.error)?.error?.message ?? ''

/** For example "Portraits done", "The Lunar Job: 6 of 6". */
export function stepFinishedText(run: Run, step: Step): NoticeText {
  const count = fansOut(step) ? `: ${step.counts.succeeded} of ${step.tasks.length}` : ''
  return text(`${step.plan.title} done`, `${run.title}${count}`)
}

/** For example "Portraits failed", "The Lunar Job: 2 of 6 failed. The disk is full." */
export function stepFailedText(run: Run, step: Step): NoticeText {
  const count = fansOut(step) ? `${step.counts.failed} of ${step.tasks.length} failed. ` : ''
  return text(`${step.plan.title} failed`, `${run.title}: ${count}${firstError(step.tasks)}`)
}

/** For example "Portraits: Ruth Okafor failed", "The Lunar Job: the disk is full. The others go on." */
export function itemFailedText(run: Run, step: Step, item: string | null): NoticeText {
  const name = step.items.find(({ id }) => id === item)?.name
  const why = taskOf(step, item)?.error?.message ?? ''
  const others = step.counts.active + step.counts.pending > 0 ? ' The others go on.' : ''
  return text(`${step.plan.title}${name ? `: ${name}` : ''} failed`, `${run.title}: ${why}${others}`)
}

const PAUSED = {
  'disk-full': 'The disk is full. Free some space, and it goes on; nothing that is finished is lost.',
  'lost-contact': 'The program that reports it has fallen silent.',
} as const

/** For example "The Lunar Job is paused", "The disk is full. …" */
export function runPausedText(run: Run, reason: keyof typeof PAUSED): NoticeText {
  return text(`${run.title} is paused`, PAUSED[reason])
}

const MANY: Readonly<Record<Notice['kind'], string>> = {
  'step-finished': 'steps done',
  'step-failed': 'steps failed',
  'run-finished': 'shows are ready',
  'run-failed': 'shows failed',
  'run-paused': 'shows are paused',
}

/** For example "7 steps done", "Portraits done, Show Poster done, Portraits done and 4 more". At least two. */
export function digestText(kind: Notice['kind'], notices: readonly NoticeText[]): NoticeText {
  const named = notices.slice(0, 3).map(({ title }) => title)
  const rest = notices.length - named.length
  return text(`${notices.length} ${MANY[kind]}`, named.join(', ') + (rest > 0 ? ` and ${rest} more` : ''))
}

/** For example "The Lunar Job is ready", "All 8 steps are done." */
export function runFinishedText(run: Run): NoticeText {
  return text(`${run.title} is ready`, `All ${run.steps.length} steps are done.`)
}

/** For example "The Lunar Job failed", "Portraits: the disk is full." */
export function runFailedText(run: Run, failed: Step | undefined): NoticeText {
  const why = run.error?.message ?? (failed ? firstError(failed.tasks) : '')
  return text(`${run.title} failed`, failed ? `${failed.plan.title}: ${why}` : why)
}
