import { Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import type { LogLevel } from '../../../shared/contract/views.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { tryWords } from '../../view/tile-status.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { LevelChips } from './level-chips.tsx'
import type { LogFilter } from './log-filter.ts'

interface FilterRowProps {
  readonly run: Run
  readonly filter: LogFilter
  readonly counts: Readonly<Record<LogLevel, number>> | null
  readonly onChange: (change: Partial<LogFilter>) => void
}

/** Whom and what lines can be of, as far as the run knows yet. */
function choicesOf(run: Run) {
  const items = new Map(run.steps.flatMap((step) => step.items.map(({ id, name }) => [id, name])))
  const tries = Math.max(2, ...run.steps.flatMap((step) => step.tasks.map(({ attempts }) => attempts)))
  return {
    steps: run.steps.map(({ plan }) => ({ value: plan.id, label: plan.shortTitle })),
    items: [...items].map(([value, label]) => ({ value, label })),
    attempts: Array.from({ length: tries }, (_, at) => ({
      value: String(at + 1),
      label: tryWords(at + 1) ?? '1st try',
    })),
  }
}

/** Which lines are shown: by level, step, person and attempt. */
export function FilterRow({ run, filter, counts, onChange }: FilterRowProps) {
  const choices = useMemo(() => choicesOf(run), [run])
  return (
    <div className="flex min-h-[46px] flex-none flex-wrap items-center gap-2 border-b border-white/15 px-6 pb-3">
      <LevelChips level={filter.level} counts={counts} onChange={(level) => onChange({ level })} />
      <span aria-hidden="true" className="mx-1 h-[18px] w-px bg-white/15" />
      <ChoiceMenu
        label="Step"
        all="Any step"
        value={filter.step}
        choices={choices.steps}
        onChange={(step) => onChange({ step })}
      />
      {(choices.items.length > 0 || filter.item !== null) && (
        <ChoiceMenu
          label="Person"
          all="Anyone"
          value={filter.item}
          choices={choices.items}
          onChange={(item) => onChange({ item })}
        />
      )}
      <ChoiceMenu
        label="Attempt"
        all="All attempts"
        value={filter.attempt === null ? null : String(filter.attempt)}
        choices={choices.attempts}
        onChange={(attempt) => onChange({ attempt: attempt === null ? null : Number(attempt) })}
      />
      {filter.clearedTo > 0 && (
        <button
          type="button"
          onClick={() => onChange({ clearedTo: 0 })}
          className="press-fade ml-auto flex h-[30px] items-center gap-[7px] rounded-full px-3 text-[12.5px] font-medium text-foreground/72 hover:bg-white/14 hover:text-white"
        >
          <Undo2 size={14} strokeWidth={2.2} aria-hidden />
          Show earlier lines
        </button>
      )}
    </div>
  )
}
