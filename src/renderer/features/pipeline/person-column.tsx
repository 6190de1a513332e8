import { memo } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { HintOn } from '../../ui/hint.tsx'
import { shortName } from '../../view/person-name.ts'
import { MakePersonAgain } from './make-person-again.tsx'
import { isWaiting, type PersonProps } from './person.ts'
import { badgeOf, PersonBar } from './person-bar.tsx'
import { PersonWords } from './person-words.tsx'
import { usePersonChoice } from './use-person-choice.ts'

/** One of a few people in a step: avatar, bar, name; the rest as a hint. A press brings them up on the stage. */
export const PersonColumn = memo(function PersonColumn({ runId, plan, task, name, picture, ground }: PersonProps) {
  const choose = usePersonChoice(runId, plan.id)
  return (
    <li className="group/person relative flex min-w-0 flex-col items-center">
      <span className="mb-1.5">
        <Avatar name={name} picture={picture} size={28} badge={badgeOf(task)} ground={ground} />
      </span>
      <MakePersonAgain
        runId={runId}
        plan={plan}
        task={task}
        name={name}
        className="absolute! top-0 size-7! rounded-full! bg-black/75 text-white!"
      />
      <PersonBar runId={runId} plan={plan} task={task} name={name} className="w-full" />
      <HintOn words={<PersonWords runId={runId} plan={plan} task={task} name={name} />}>
        <button
          type="button"
          className={classNames(
            'press-fade mt-1 max-w-full truncate rounded-sm text-[11px] leading-[14px] before:absolute before:inset-x-0 before:-top-1 before:-bottom-1 hover:text-white',
            isWaiting(task) ? 'text-foreground/56' : 'text-foreground/72',
          )}
          onClick={() => choose(task.item)}
        >
          {shortName(name)}
        </button>
      </HintOn>
    </li>
  )
})
