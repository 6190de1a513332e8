import type { Run, Step } from '../../shared/domain/run.ts'
import { runFailureLine, runFailureReason } from './failures.ts'
import { blueprintOf, promptOf } from './outputs.ts'

const fansOut = (step: Step): boolean => step.plan.itemsFrom !== null

const activeSteps = (run: Run): readonly Step[] => run.steps.filter((step) => step.counts.active > 0)

const stepCount = (step: Step): string =>
  fansOut(step) ? `${step.plan.shortTitle} ${step.counts.succeeded} of ${step.tasks.length}` : step.plan.shortTitle

const sentence = (parts: readonly string[]): string => {
  const joined = parts.map((part, index) => (index === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
  return joined.join(', ')
}

function workingLine(run: Run, short: boolean): string {
  const active = activeSteps(run)
  if (active.length === 0) return run.status === 'pending' ? 'About to start' : 'Getting the next step ready'
  if (short) {
    const names = active.map((step) => step.plan.shortTitle)
    return sentence([names.join(' and ')]).replace(/ and (\w)/g, (_, letter: string) => ` and ${letter.toLowerCase()}`)
  }
  return sentence(active.map(stepCount))
}

/** Where a halted run stands: the first step that is begun and not done. */
function haltedLine(run: Run, short: boolean): string {
  const step = run.steps.find((candidate) => candidate.status !== 'succeeded')
  if (!step) return 'Paused'
  const where =
    !short && fansOut(step) && step.tasks.length > 0 ? `, ${step.counts.succeeded} of ${step.tasks.length}` : ''
  if (run.pauseReason === 'disk-full') return short ? 'The disk is full' : 'The disk is full, goes on by itself'
  const verb = run.pauseReason === 'interrupted' ? 'Interrupted' : 'Paused'
  return `${verb} in ${step.plan.shortTitle}${where}`
}

/** What a run is doing, in one line: "Portraits 3 of 6, videos 1 of 6". */
export function runStatusLine(run: Run, short = false): string {
  switch (run.status) {
    case 'succeeded':
      return 'Finished'
    case 'cancelled':
      return 'Cancelled'
    case 'failed':
      return runFailureLine(run)
    case 'paused':
      return haltedLine(run, short)
    case 'pausing':
      return 'Pausing, what runs is finished first'
    case 'cancelling':
      return 'Stopping'
    default:
      return workingLine(run, short)
  }
}

/** Why a run is paused, in a sentence. */
function pauseWords(run: Run): string {
  switch (run.pauseReason) {
    case 'disk-full':
      return 'The disk is full. It goes on by itself when there is room.'
    case 'interrupted':
      return 'Interrupted. All that was finished is kept.'
    case 'lost-contact':
      return 'Lost contact: the program that does this has not been heard of for a while.'
    default:
      return 'Paused. Nothing finished is lost.'
  }
}

/** How a run stands and what that means, in a sentence. */
export function runSituation(run: Run): string {
  if (run.status === 'failed') return runFailureReason(run)
  if (run.status === 'paused') return pauseWords(run)
  if (run.status === 'succeeded') return 'All of it is below, and yours to keep.'
  if (run.status === 'cancelled') return 'What was finished is kept.'
  return runStatusLine(run)
}

export const stepsDone = (run: Run): number => run.steps.filter((step) => step.status === 'succeeded').length

/** What to call a run: its title, else its prompt. */
export const runName = (run: Run): string => run.title || promptOf(run) || 'Untitled show'

/** What a show is about, under its title: its logline, else the prompt, unless the title says that already. */
export function runAbout(run: Run): string {
  const logline = blueprintOf(run)?.logline
  if (logline !== undefined) return logline
  const prompt = promptOf(run)
  return prompt === run.title || prompt === '' ? 'A working title. The blueprint will name it.' : prompt
}
