import { takes } from '../../../shared/domain/pipeline.ts'
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

export const redoTitle = (step: Step, personName: string | null): string => `Make ${workName(step, personName)} again`
/** @param failed how many are tried again, where it is not one person's piece */
export function retryTitle(step: Step, personName: string | null, failed: number): string {
  const several = personName === null && failed > 1
  return `Retry ${several ? `${failed} ${stepNoun(step.plan, failed)}` : workName(step, personName)} with a change`
}

/** What the button says that retries with a change; null where nothing can be changed. */
export function changeWords(step: Step): string | null {
  const changes = [...(readsBrief(step) ? ['brief'] : []), ...(takes(step.plan, 'seed') ? ['seed'] : [])]
  return changes.length === 0 ? null : `Retry with another ${changes.join(' or ')}…`
}
