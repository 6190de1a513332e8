import { useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import { percentOf } from '../../../shared/domain/progress.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useWidth } from '../../ui/use-width.ts'
import { BarTip, type TipPlace } from './bar-tip.tsx'
import { barWords } from './bar-words.ts'
import { Axis, bandSpeaks, Ground, NowLine, writerFor } from './chart-ground.tsx'
import { AXIS_HEIGHT, across, END_ROOM, LABEL_WIDTH, LANE_HEIGHT } from './geometry.ts'
import { LaneRow } from './lane-row.tsx'
import { Legend } from './legend.tsx'
import { ticksOf } from './ticks.ts'
import type { TimelineModel } from './timeline-model.ts'
import { useBarFocus } from './use-bar-focus.ts'
import { useZoom } from './use-zoom.ts'
import { ZoomButtons } from './zoom-buttons.tsx'
import './timeline.css'

/** Lanes drawn beyond those in view, so that scrolling shows no gaps. */
const OVERSCAN = 4
/** Over this much of the card a tip stands below its bar. */
const TIP_ROOM = 110

interface Pointed extends TipPlace {
  readonly key: string
}

interface TimelineChartProps {
  readonly run: Run
  readonly model: TimelineModel
}

/** The lanes of a run along the time of day. */
export function TimelineChart({ run, model }: TimelineChartProps) {
  const card = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const keys = useId()
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const fits = Math.max(240, useWidth(scroller) - LABEL_WIDTH - END_ROOM)
  const zoom = useZoom(scroller, fits)
  const tracks = useMemo(() => across(model.scale, fits * zoom.zoom), [model.scale, fits, zoom.zoom])
  const ticks = useMemo(() => ticksOf(model.scale, tracks.width), [model.scale, tracks])
  const { lanes, end } = model
  const write = writerFor(ticks)
  const rows = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LANE_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: AXIS_HEIGHT,
    // So that a lane that is scrolled to does not come to lie under the axis.
    scrollPaddingStart: AXIS_HEIGHT,
  })
  const { reached, onKeyDown, onFocus } = useBarFocus(grid, lanes, (lane) => rows.scrollToIndex(lane))

  function point(target: EventTarget): Pointed | null {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-bar]') : null
    const frame = card.current?.getBoundingClientRect()
    if (!bar || !frame) return null
    const { left, right, top, bottom } = bar.getBoundingClientRect()
    const visible = { from: Math.max(left, frame.left + LABEL_WIDTH), to: Math.min(right, frame.right) }
    return {
      key: bar.dataset.bar ?? '',
      x: (visible.from + visible.to) / 2 - frame.left,
      top: top - frame.top,
      bottom: bottom - frame.top,
    }
  }

  /** Where a bar stands in the window on the tracks: it stays there while one zooms. */
  function placeOnTracks(target: EventTarget): number | undefined {
    const at = point(target)
    return at ? Math.min(fits, Math.max(0, at.x - LABEL_WIDTH)) : undefined
  }

  function focused(event: FocusEvent): void {
    const at = point(event.target)
    if (!at) return
    setPointed(at)
    onFocus(
      at.key,
      lanes.findIndex((lane) => lane.bars.some(({ key }) => key === at.key)),
    )
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') zoom.by(1, placeOnTracks(event.target))
    else if (event.key === '-') zoom.by(-1, placeOnTracks(event.target))
    else if (event.key === '0') zoom.whole()
    else if (event.key === 'Escape') setPointed(null)
    else onKeyDown(event)
  }

  return (
    <section ref={card} aria-label="Timeline" className="relative rounded-3xl border border-white/10 bg-[#0e0e0e]">
      <div
        ref={scroller}
        className="max-h-[max(347px,calc(100vh-430px))] overflow-auto rounded-t-3xl"
        onScroll={() => setPointed(null)}
      >
        <div className="relative" style={{ width: LABEL_WIDTH + tracks.width + END_ROOM }}>
          <div className="sticky top-0 z-20 flex h-[44px] bg-[#0e0e0e]">
            <div
              className="sticky left-0 z-20 flex h-full flex-none items-center bg-[#0e0e0e] pl-3"
              style={{ width: LABEL_WIDTH }}
            >
              <ZoomButtons zoom={zoom.zoom} onZoom={zoom.by} onWhole={zoom.whole} />
            </div>
            <Axis ticks={ticks} now={model.now} across={tracks} />
          </div>
          <div className="relative mt-0.5" style={{ height: rows.getTotalSize() }}>
            <div className="absolute inset-y-0" style={{ left: LABEL_WIDTH, width: tracks.width }}>
              <Ground model={model} ticks={ticks} across={tracks} />
              {model.now !== null && <NowLine now={model.now} across={tracks} />}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: of hundreds of rows only those in view are there, and a bar lies where its time is */}
            <div
              ref={grid}
              role="grid"
              aria-label="Work by person and time"
              aria-rowcount={lanes.length}
              aria-describedby={keys}
              className="absolute inset-0"
              onPointerOver={(event: PointerEvent) => setPointed(point(event.target))}
              onPointerLeave={() => setPointed(null)}
              onFocus={focused}
              onBlur={() => setPointed(null)}
              onKeyDown={pressed}
            >
              {rows.getVirtualItems().map(({ index, key }) => {
                const lane = lanes[index]
                return (
                  lane && (
                    <LaneRow
                      key={key}
                      run={run}
                      lane={lane}
                      index={index}
                      tries={model.tries}
                      across={tracks}
                      reached={reached?.lane === index ? reached.key : null}
                    />
                  )
                )
              })}
            </div>
          </div>
        </div>
      </div>
      <div className="flex min-h-[46px] flex-wrap items-center gap-x-6 gap-y-1 py-2 pr-5 pl-[19px] min-[900px]:pl-[148px]">
        <Legend model={model} />
        {end && (
          <p className={bandSpeaks(end, tracks) ? 'sr-only' : 'text-[12px] leading-[18px] font-semibold tabular-nums'}>
            Likely done at {write(end.likely)}, at most {write(end.latest)}
          </p>
        )}
        <p id={keys} className="sr-only">
          Arrow keys go from bar to bar, Home and End to the ends of a lane; plus and minus zoom, zero shows all of it.
        </p>
      </div>
      {pointed && <Tip run={run} model={model} pointed={pointed} />}
    </section>
  )
}

function Tip({ run, model, pointed }: { readonly run: Run; readonly model: TimelineModel; readonly pointed: Pointed }) {
  const lane = model.lanes.find(({ bars }) => bars.some(({ key }) => key === pointed.key))
  const bar = lane?.bars.find(({ key }) => key === pointed.key)
  const fraction = useApp((state) => (bar?.kind === 'active' ? (state.progress[bar.taskId]?.fraction ?? null) : null))
  if (!lane || !bar) return null
  const percent = fraction === null ? null : percentOf(fraction)
  const words = barWords(run, bar, lane.item, model.tries.get(bar.key) ?? null, percent)
  return <BarTip words={words} place={pointed} below={pointed.top < TIP_ROOM} />
}
