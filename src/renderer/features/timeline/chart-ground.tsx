import { formatDuration } from '../../view/duration.ts'
import { formatClock } from '../../view/moment.ts'
import { clockSeconds } from './bar-words.ts'
import type { Across } from './geometry.ts'
import type { Pause } from './pauses.ts'
import type { Tick } from './ticks.ts'
import type { TimelineModel } from './timeline-model.ts'

/** Half the pill that says "now", and what a label beside it needs, in CSS pixels. */
const NOW_REACH = 66
/** From this width on the band at the end says what it is; below it, the words stand under the chart. */
const BAND_WORDS = 150
/** From this width on a pause says how long it was. */
const PAUSE_WORDS = 54

/** Half of a digit of a tick's label, in CSS pixels: no label begins before the tracks do. */
const HALF_DIGIT = 4

/** The times of day along the top. They stay while the lanes scroll under them. */
export function Axis({ ticks, now, across }: { ticks: readonly Tick[]; now: number | null; across: Across }) {
  const nowAt = now === null ? null : across.x(now)
  return (
    <div
      aria-hidden="true"
      className="relative h-full text-[12px] leading-4 text-foreground/56 tabular-nums"
      style={{ width: across.width }}
    >
      {ticks
        .filter(({ at }) => nowAt === null || Math.abs(across.x(at) - nowAt) > NOW_REACH)
        .map(({ at, label }) => (
          <span
            key={at}
            className="absolute top-[18px] -translate-x-1/2 whitespace-nowrap"
            style={{ left: Math.max(label.length * HALF_DIGIT, across.x(at)) }}
          >
            {label}
          </span>
        ))}
      {now !== null && nowAt !== null && (
        <span
          className="absolute top-[15px] h-[22px] -translate-x-1/2 rounded-full bg-white px-[9px] leading-[22px] font-[650] whitespace-nowrap text-[#111]"
          style={{ left: Math.max(38, nowAt) }}
        >
          now {formatClock(now)}
        </span>
      )}
    </div>
  )
}

const WHY: Readonly<Record<Pause['why'], string>> = {
  paused: 'Paused',
  stopped: 'Stood still',
  closed: 'Callboard was closed',
}

function PauseBand({ pause, across: { x } }: { readonly pause: Pause; readonly across: Across }) {
  const width = Math.max(2, x(pause.to) - x(pause.from))
  const words = `${WHY[pause.why]}, ${formatDuration(pause.to - pause.from)}`
  return (
    <div
      title={words}
      className="timeline-pause absolute inset-y-0 border-x border-white/15"
      style={{ left: x(pause.from), width }}
    >
      {width >= PAUSE_WORDS && (
        <span className="absolute inset-x-1 bottom-1 truncate text-center text-[11px] leading-[14px] text-foreground/72">
          {formatDuration(pause.to - pause.from)}
        </span>
      )}
    </div>
  )
}

interface EndBandProps {
  readonly end: NonNullable<TimelineModel['end']>
  readonly across: Across
  /** How a moment is written: as finely as the axis is. */
  readonly write: (moment: number) => string
}

/** Whether the band at the end is wide enough to say what it is. */
export const bandSpeaks = (end: NonNullable<TimelineModel['end']>, { x }: Across): boolean =>
  x(end.latest) - x(end.likely) >= BAND_WORDS

/** How a moment is written beside an axis: with seconds where the axis has them. */
export const writerFor = (ticks: readonly Tick[]): ((moment: number) => string) =>
  ticks.some(({ at }) => at % 60_000 !== 0) ? clockSeconds : (moment) => formatClock(moment)

function EndBand({ end, across, write }: EndBandProps) {
  const left = across.x(end.likely)
  return (
    <div
      className="absolute inset-y-0 border-r border-l border-r-white/30 border-l-white/40 bg-linear-to-r from-white/9 to-white/1 [border-right-style:dashed]"
      style={{ left, width: Math.max(1, across.x(end.latest) - left) }}
    >
      {bandSpeaks(end, across) && (
        <p className="absolute top-3 left-3 text-[12px] leading-[17px] whitespace-nowrap text-foreground/72 tabular-nums">
          <span className="font-semibold text-foreground">Most likely done {write(end.likely)}</span>
          <br />
          At most {write(end.latest)}
        </p>
      )}
    </div>
  )
}

interface GroundProps {
  readonly model: TimelineModel
  readonly ticks: readonly Tick[]
  readonly across: Across
}

/** What lies behind the bars: lines at round times, pauses, and the band in which it will be done. */
export function Ground({ model, ticks, across }: GroundProps) {
  return (
    <div aria-hidden="true" className="absolute inset-0">
      {ticks
        .filter(({ at }) => model.end === null || at < model.end.likely)
        .map(({ at }) => (
          <div key={at} className="absolute inset-y-0 border-l-[0.5px] border-white/7" style={{ left: across.x(at) }} />
        ))}
      {model.pauses.map((pause) => (
        <PauseBand key={pause.from} pause={pause} across={across} />
      ))}
      {model.end && <EndBand end={model.end} across={across} write={writerFor(ticks)} />}
    </div>
  )
}

/** The line of the present. */
export function NowLine({ now, across }: { readonly now: number; readonly across: Across }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute -top-2 bottom-0 z-[5] w-[1.5px] bg-white"
      style={{ left: across.x(now) }}
    />
  )
}
