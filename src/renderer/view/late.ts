import { isActive, type Step } from '../../shared/domain/run.ts'
import { RUNNING_LATE } from '../../shared/text/eta-text.ts'
import { formatDuration } from './duration.ts'
import { itemName } from './failures.ts'
import type { Outlook } from './outlook.ts'
import { shortName } from './person-name.ts'
import { listNames } from './plural.ts'
import { stepNoun } from './step-words.ts'

/** What is late in a step, and what is usual; both are sentences, the first without its full stop. */
export interface LateWords {
  readonly words: string
  readonly usual: string
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "It usually takes 54 s." of one task's work. */
export const usualWords = (plan: Step['plan'], usualMs: number): string => {
  const noun = stepNoun(plan, 1)
  const which = plan.itemsFrom === null ? `The ${noun}` : upperFirst(`${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`)
  return `${which} usually takes ${formatDuration(usualMs)}.`
}

/** Who in a step takes longer than usual; null where nobody does. */
export function lateWords(step: Step, late: Outlook['late'] | undefined): LateWords | null {
  if (!late || step.counts.active === 0) return null
  const tasks = step.tasks.filter((task) => isActive(task.status) && late[task.id] !== undefined)
  const [first] = tasks
  if (!first) return null
  const names = tasks.map((task) => shortName(itemName(step, task))).filter((name) => name !== '')
  const words = names.length === 0 ? upperFirst(RUNNING_LATE) : `${listNames(names)}: ${RUNNING_LATE}`
  return { words, usual: usualWords(step.plan, late[first.id] ?? 0) }
}
