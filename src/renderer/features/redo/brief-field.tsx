import { useId } from 'react'
import { BRIEF_MAX } from '../../../shared/show/character.ts'

interface BriefFieldProps {
  readonly name: string
  readonly brief: string
  readonly onChange: (brief: string) => void
}

/** What a character looks like, to be put in other words. */
export function BriefField({ name, brief, onChange }: BriefFieldProps) {
  const id = useId()
  const note = useId()
  return (
    <div className="flex gap-3">
      <label htmlFor={id} className="w-14 flex-none pt-2 text-[13px] leading-5 text-foreground/72">
        Brief
      </label>
      <div className="min-w-0 flex-1">
        <textarea
          id={id}
          aria-describedby={note}
          rows={3}
          maxLength={BRIEF_MAX}
          spellCheck
          className="field-sizing-content max-h-[140px] min-h-[76px] w-full resize-none rounded-control border border-white/15 bg-surface px-3 py-2 text-[13px] leading-5 focus:border-white/34"
          value={brief}
          onChange={(event) => onChange(event.target.value)}
        />
        <p id={note} className="mt-1 text-[12px] leading-4 text-foreground/72">
          What {name} looks like. All that is made of {name} is looked at again when it changes.
        </p>
      </div>
    </div>
  )
}
