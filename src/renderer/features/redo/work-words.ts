import type { Step } from '../../../shared/domain/run.ts'
import { shortName } from '../../view/person-name.ts'
import { stepNoun } from '../../view/step-words.ts'
import { readsBrief } from './change.ts'

/** What is meant, in running text: "Ines’s portrait", "all 6 portraits", "the poster". */
export function workName(step: Step, personName: string | null): string {
  if (personName !== null) return `${shortName(personName)}’s ${stepNoun(step.plan, 1)}`
  if (step.plan.itemsFrom === null) return `the ${stepNoun(step.plan, 1)}`
  const { length } = step.tasks
  return length === 1 ? `the ${stepNoun(step.plan, 1)}` : `all ${length} ${stepNoun(step.plan, length)}`
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const redoTitle = (step: Step, personName: string | null): string => `Make ${workName(step, personName)} again`
export const retryTitle = (step: Step, personName: string | null): string =>
  upper(`retry ${workName(step, personName)} with a change`)

/** What the button says that retries with a change. */
export const changeWords = (step: Step): string =>
  readsBrief(step.plan.id) ? 'Retry with another brief or seed…' : 'Retry with another seed…'
