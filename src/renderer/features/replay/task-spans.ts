import type { LiveProgress, TaskProgress } from '../../../shared/domain/live.ts'
import { triesOf } from '../../view/tries.ts'
import type { Timeline } from './timeline.ts'

/** One try of a task, from its start to its end, in positions of the timeline. */
export interface TaskSpan {
  readonly taskId: string
  readonly stepId: string
  readonly from: number
  readonly to: number
}

/** Every try that the events begin and end. */
export const taskSpans = ({ events, positions }: Timeline): readonly TaskSpan[] =>
  triesOf(events, positions).flatMap(({ taskId, stepId, startedAt, endedAt }) =>
    startedAt === null || endedAt === null ? [] : [{ taskId, stepId, from: startedAt, to: endedAt }],
  )

const covers = ({ from, to }: TaskSpan, position: number): boolean => from <= position && position < to

/**
 * How far running tasks are at a position.
 *
 * An approximation: the journal keeps when a try began and ended, not how it went between, so its bar is drawn evenly
 * from nothing to all.
 */
export function progressAt(spans: readonly TaskSpan[], position: number): LiveProgress {
  const progress: Record<string, TaskProgress> = {}
  for (const span of spans) {
    if (covers(span, position)) progress[span.taskId] = { fraction: (position - span.from) / (span.to - span.from) }
  }
  return progress
}

/** The steps at work at a position. */
export const stepsAt = (spans: readonly TaskSpan[], position: number): ReadonlySet<string> =>
  new Set(spans.filter((span) => covers(span, position)).map(({ stepId }) => stepId))
