import { memo } from 'react'
import { type ShowView, showHref } from '../../routing/route.ts'
import { useViewing } from '../../state/viewing.ts'
import { classNames } from '../../ui/class-names.ts'

const NAMES: Readonly<Record<ShowView, string>> = { stage: 'Stage', timeline: 'Timeline', logs: 'Logs' }

interface ViewSwitchProps {
  readonly runId: string
  readonly view: ShowView
  /** The step that the address names; it stays named. */
  readonly stepId: string | null
}

/** What is shown of a show beside its pipeline. A recording has its stage alone. */
export const ViewSwitch = memo(function ViewSwitch({ runId, view, stepId }: ViewSwitchProps) {
  const { readOnly } = useViewing()
  if (readOnly) return null
  return (
    <nav
      aria-label="View"
      className="flex h-[34px] w-fit flex-none items-center rounded-control border border-white/10 bg-black/40 p-0.5 text-[13px] font-medium"
    >
      {(['stage', 'timeline', 'logs'] as const).map((name) => (
        <a
          key={name}
          href={showHref(runId, stepId, name)}
          aria-current={name === view ? 'page' : undefined}
          className={classNames(
            'press-fade flex h-full items-center rounded-[10px] px-3.5',
            name === view ? 'bg-[#2e2e2e] font-semibold text-white' : 'text-foreground/72 hover:text-white',
          )}
        >
          {NAMES[name]}
        </a>
      ))}
    </nav>
  )
})
