import { shortName } from '../../view/person-name.ts'
import { stepNoun } from '../../view/step-words.ts'
import { MakeAgainButton } from '../redo/make-again-button.tsx'
import type { PersonProps } from './person.ts'

interface MakePersonAgainProps extends Pick<PersonProps, 'runId' | 'plan' | 'task' | 'name'> {
  readonly className: string
}

/** Makes one person's part of a step again, where it is done. */
export function MakePersonAgain({ runId, plan, task, name, className }: MakePersonAgainProps) {
  if (task.status !== 'succeeded') return null
  return (
    <MakeAgainButton
      runId={runId}
      stepId={plan.id}
      item={task.item}
      within="person"
      label={`Make ${shortName(name)}’s ${stepNoun(plan, 1)} again`}
      className={className}
      byPointer
    />
  )
}
