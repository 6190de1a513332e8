import type { Run, Step, Task } from '../../../shared/domain/run.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { itemName } from '../../view/failures.ts'
import { fileUrl } from '../../view/outputs.ts'
import { shortName } from '../../view/person-name.ts'

interface WhoChoiceProps {
  readonly run: Run
  readonly step: Step
  /** Those who can be chosen. */
  readonly tasks: readonly Task[]
  /** What choosing all of them is called; null where that cannot be. */
  readonly all: string | null
  /** Null is all of them. */
  readonly item: string | null
  readonly onChange: (item: string | null) => void
}

const CHIP =
  'press-fade flex h-8 cursor-pointer items-center gap-2 rounded-full bg-white/6 pr-3 pl-1 text-[12.5px] text-foreground/86 select-none hover:bg-white/10 has-checked:bg-white has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-white'

/** For whom something is done once more: one of the people of a step, or all. */
export function WhoChoice({ run, step, tasks, all, item, onChange }: WhoChoiceProps) {
  if (tasks.length + (all === null ? 0 : 1) < 2) return null
  return (
    <fieldset className="flex gap-3">
      <legend className="float-left w-14 text-[13px] leading-8 text-foreground/72">For</legend>
      <div className="-m-1 flex max-h-[120px] flex-1 flex-wrap gap-1.5 overflow-y-auto p-1">
        {all !== null && (
          <label className={`${CHIP} pl-3!`}>
            <input
              type="radio"
              name="for-whom"
              className="sr-only"
              checked={item === null}
              onChange={() => onChange(null)}
            />
            {all}
          </label>
        )}
        {tasks.map((task) => {
          const name = itemName(step, task)
          return (
            <label key={task.id} className={CHIP} title={name}>
              <input
                type="radio"
                name="for-whom"
                className="sr-only"
                checked={item === task.item}
                onChange={() => onChange(task.item)}
              />
              <Avatar name={name} picture={fileUrl(run, 'portrait', 'image', task.item)} size={24} />
              {shortName(name)}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
