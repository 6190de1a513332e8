import { percentOf } from '../../../shared/domain/progress.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Poster } from '../../ui/poster.tsx'
import { fileUrl } from '../../view/outputs.ts'
import { shortName } from '../../view/person-name.ts'
import { tryWords } from '../../view/tile-status.ts'
import type { Try } from '../../view/tries.ts'
import { BarShape } from './bar-shape.tsx'
import { barSentence, barWords, pieceName } from './bar-words.ts'
import { type Across, BAR_HEIGHT, LABEL_WIDTH, LANE_HEIGHT, placeOf } from './geometry.ts'
import type { Bar, Lane, Wait } from './lanes.ts'

/** Over the bar itself a bar can be pointed at in this much more, in CSS pixels. */
const REACH = 4
/** Shorter than this, a bar lies over what it overlaps, set off from it. */
const SLIVER_PX = 14

const DOTS: Readonly<Record<Wait['kind'], string>> = {
  place: 'timeline-dots text-white/32',
  expected: 'timeline-dots text-white/20',
  retry: 'timeline-dots text-destructive/90',
}

function WaitDots({ wait, across: { x } }: { readonly wait: Wait; readonly across: Across }) {
  const width = x(wait.to) - x(wait.from) - 4
  if (width < 3) return null
  return (
    <span
      aria-hidden="true"
      className={classNames('absolute top-[11px] h-1 rounded-[2px]', DOTS[wait.kind])}
      style={{ left: x(wait.from) + 2, width }}
    />
  )
}

interface BarCellProps {
  readonly run: Run
  readonly item: string | null
  readonly bar: Bar
  readonly it: Try | null
  readonly across: Across
  readonly reached: boolean
}

function BarCell({ run, item, bar, it, across, reached }: BarCellProps) {
  const fraction = useApp((state) => (bar.kind === 'active' ? (state.progress[bar.taskId]?.fraction ?? null) : null))
  const percent = fraction === null ? null : percentOf(fraction)
  const { left, top, height, width, rest } = placeOf(bar, across)
  const again = bar.kind === 'active' ? tryWords(bar.attempt) : null
  const piece = pieceName(run, bar.stepId, item)
  const names = again !== null ? [again] : percent === null ? [piece] : [`${piece} ${percent}%`, `${percent}%`]
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid, these are its rows
    <div
      role="gridcell"
      data-bar={bar.key}
      aria-label={barSentence(barWords(run, bar, item, it, percent))}
      tabIndex={reached ? 0 : -1}
      className={classNames(
        'absolute rounded-[8px] before:absolute before:-inset-x-px before:-inset-y-1',
        width + rest < SLIVER_PX && 'z-[2] ring-1 ring-[#0e0e0e]',
      )}
      style={{ left, top, height, minWidth: REACH }}
    >
      <BarShape kind={bar.kind} stepId={bar.stepId} names={names} width={width} rest={rest} height={height} />
    </div>
  )
}

function LaneLabel({ run, lane }: { readonly run: Run; readonly lane: Lane }) {
  const name = lane.item === null ? lane.name : shortName(lane.name)
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid, these are its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the bars are what is gone to
    <div
      role="rowheader"
      title={lane.name}
      className="sticky left-0 z-10 flex h-full flex-none items-center gap-2.5 bg-[#0e0e0e] pl-[19px] text-[13px] leading-5 font-medium"
      style={{ width: LABEL_WIDTH }}
    >
      {lane.item === null ? (
        <Poster run={run} className="size-7 flex-none rounded-[8px]" titleClass="hidden" />
      ) : (
        <Avatar name={lane.name} picture={fileUrl(run, 'portrait', 'image', lane.item)} size={28} />
      )}
      <span className="truncate">{name}</span>
    </div>
  )
}

interface LaneRowProps {
  readonly run: Run
  readonly lane: Lane
  readonly index: number
  readonly tries: ReadonlyMap<string, Try>
  readonly across: Across
  /** The bar that the keyboard has reached, by its key. */
  readonly reached: string | null
}

/** One lane: who, and all that was and is likely to be done. */
export function LaneRow({ run, lane, index, tries, across, reached }: LaneRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid, these are its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the bars are what is gone to
    <div
      role="row"
      aria-rowindex={index + 1}
      className="absolute inset-x-0 flex items-center"
      style={{ top: index * LANE_HEIGHT, height: LANE_HEIGHT }}
    >
      <LaneLabel run={run} lane={lane} />
      <div className="relative flex-none" style={{ width: across.width, height: BAR_HEIGHT }}>
        {lane.waits.map((wait) => (
          <WaitDots key={`${wait.kind} ${wait.from}`} wait={wait} across={across} />
        ))}
        {lane.bars.map((bar) => (
          <BarCell
            key={bar.key}
            run={run}
            item={lane.item}
            bar={bar}
            it={tries.get(bar.key) ?? null}
            across={across}
            reached={bar.key === reached}
          />
        ))}
      </div>
    </div>
  )
}
