import type { Run } from '../../../shared/domain/run.ts'
import type { Timeline } from './timeline.ts'

/** Where a step begins on the scrubber. */
export interface StepMark {
  readonly stepId: string
  readonly stepNumber: number
  readonly title: string
  readonly position: number
}

/** Share of the scrubber that a step's number needs, so that it does not touch the next. */
const NUMBER_WIDTH = 0.028

/** The first start of every step that began, in the order of their starts. `run` is the run at its end. */
export function stepMarks({ events, positions }: Timeline, run: Run): readonly StepMark[] {
  const first = new Map<string, number>()
  for (const [index, event] of events.entries()) {
    if (event.type === 'step:started' && !first.has(event.data.stepId)) {
      first.set(event.data.stepId, positions[index] ?? 0)
    }
  }
  return [...first].flatMap(([stepId, position]) => {
    const plan = run.steps.find((step) => step.plan.id === stepId)?.plan
    return plan ? [{ stepId, stepNumber: plan.stepNumber, title: plan.title, position }] : []
  })
}

/** The step that began last at a position. */
export const markAt = (marks: readonly StepMark[], position: number): StepMark | undefined =>
  marks.findLast((mark) => mark.position <= position)

/** The marks whose numbers have room under the scrubber; of several at one place the first. */
export function numberedMarks(marks: readonly StepMark[], lengthMs: number): readonly StepMark[] {
  let reached = Number.NEGATIVE_INFINITY
  return marks.filter(({ position }) => {
    if (position < reached) return false
    reached = position + lengthMs * NUMBER_WIDTH
    return true
  })
}
