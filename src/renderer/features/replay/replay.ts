import type { CallboardEvent } from '../../../shared/domain/event.ts'
import type { ScreenClock } from '../../state/screen-clock.ts'
import { type AppStore, createAppStore } from '../../state/store.ts'
import { announcementFor } from '../../view/announcements.ts'
import { createCheckpoints } from './checkpoints.ts'
import { createPlayback, type Playback } from './playback.ts'
import { type StepMark, stepMarks } from './step-marks.ts'
import { progressAt, type TaskSpan, taskSpans } from './task-spans.ts'
import { countAt, createTimeline, momentAt, type Timeline } from './timeline.ts'

/**
 * How often bars and times are drawn while a replay plays, in milliseconds of the watcher's time.
 *
 * Bars glide to their next value for longer than that, so drawing them with every frame would show no more.
 */
const DRAW_EVERY_MS = 100

/** A run as it went, to be looked at from any point. */
export interface Replay {
  readonly timeline: Timeline
  readonly spans: readonly TaskSpan[]
  readonly marks: readonly StepMark[]
  readonly playback: Playback
  /** What the screen shows: a store like the window's, filled from the journal alone. */
  readonly store: AppStore
  /** The recorded time at the current position. */
  readonly clock: ScreenClock
}

/** Builds the replay of one run's events, at its start. Pure but for its own stores: nothing outside is touched. */
export function createReplay(runId: string, events: readonly CallboardEvent[]): Replay {
  const timeline = createTimeline(events)
  const spans = taskSpans(timeline)
  const boardAfter = createCheckpoints(events)
  const playback = createPlayback(timeline.lengthMs)
  const store = createAppStore()
  const end = boardAfter(events.length).runs[runId]
  const moment = () => momentAt(timeline, playback.getState().position)
  let shown = { count: 0, position: 0 }

  function show(position: number, watched: boolean): void {
    const count = countAt(timeline, position)
    const progress = progressAt(spans, position)
    const before = shown.count
    shown = { count, position }
    if (count === before) {
      store.setState({ progress })
      return
    }
    const board = boardAfter(count)
    // Only what is watched going by is told; a jump would tell a whole history at once.
    const announcement = watched ? announcementFor(events.slice(before, count), board) : null
    store.setState({ board, boardKnown: true, progress, ...(announcement === null ? {} : { announcement }) })
  }

  store.getState().setConnection({ status: 'live', missed: null })
  show(0, false)
  playback.subscribe((state, before) => {
    if (state.position === before.position && state.playing === before.playing) return
    const watched = before.playing && state.jumps === before.jumps
    const soon = watched && state.playing && state.position - shown.position < DRAW_EVERY_MS * state.speed
    if (soon && countAt(timeline, state.position) === shown.count) return
    show(state.position, watched)
  })

  return {
    timeline,
    spans,
    marks: end ? stepMarks(timeline, end) : [],
    playback,
    store,
    clock: {
      now: moment,
      every(ms, tell) {
        let told = moment()
        return playback.subscribe(({ playing, speed }) => {
          // A quarter, so that times that are rounded elsewhere do not lag behind the bar's own.
          const wait = playing ? Math.max(ms / 4, DRAW_EVERY_MS * speed) : 1
          if (Math.abs(moment() - told) < wait) return
          told = moment()
          tell()
        })
      },
    },
  }
}
