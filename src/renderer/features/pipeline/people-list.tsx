import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Run, Step, Task } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { itemName } from '../../view/failures.ts'
import { groupByStanding, type Standing, standingWord, taskStanding } from '../../view/groups.ts'
import { fileUrl } from '../../view/outputs.ts'
import { PersonRow } from './person-row.tsx'

const ROW = 30
const HEADING = 26
/** Rows drawn beyond each edge, so that scrolling never shows a gap. */
const BEYOND = 3

type Line =
  | { readonly kind: 'heading'; readonly standing: Standing; readonly count: number }
  | { readonly kind: 'person'; readonly task: Task; readonly place: number }

/** People below headings of how they stand: what failed first, what is done last. */
function linesOf(step: Step): readonly Line[] {
  let place = 0
  return groupByStanding(step.tasks, taskStanding).flatMap(({ standing, members }): Line[] => [
    { kind: 'heading', standing, count: members.length },
    ...members.map((task): Line => ({ kind: 'person', task, place: ++place })),
  ])
}

interface PeopleListProps {
  readonly run: Run
  readonly step: Step
  readonly ground: string
}

/** Any number of people in a step, grouped by how they stand; only what can be seen is drawn. */
export function PeopleList({ run, step, ground }: PeopleListProps) {
  const scroller = useRef<HTMLElement>(null)
  const lines = useMemo(() => linesOf(step), [step])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING : ROW),
    getItemKey(index) {
      const line = lines[index]
      return line?.kind === 'person' ? line.task.id : (line?.standing ?? index)
    },
    overscan: BEYOND,
  })
  return (
    <section
      ref={scroller}
      // A region that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
      tabIndex={0}
      aria-label={`${step.plan.title}, one by one`}
      className="-mx-2 mt-2 max-h-[252px] overflow-y-auto rounded-xl px-2 [contain:content]"
    >
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const place = { transform: `translateY(${item.start}px)` }
          if (line.kind === 'heading') {
            return (
              <li
                key={item.key}
                className={classNames(
                  'absolute inset-x-0 top-0 flex h-[26px] items-end pb-1 text-[11px] leading-4 font-semibold tabular-nums',
                  line.standing === 'failed' ? 'text-destructive' : 'text-foreground/56',
                )}
                style={place}
              >
                {standingWord(line.standing)} {line.count}
              </li>
            )
          }
          return (
            <li
              key={item.key}
              aria-setsize={step.tasks.length}
              aria-posinset={line.place}
              className="absolute inset-x-0 top-0"
              style={place}
            >
              <PersonRow
                runId={run.id}
                plan={step.plan}
                task={line.task}
                name={itemName(step, line.task)}
                picture={fileUrl(run, 'portrait', 'image', line.task.item)}
                ground={ground}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
