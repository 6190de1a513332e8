import type { Run } from '../../../shared/domain/run.ts'
import type { Timeline } from './timeline.ts'

/** Where a step begins on the scrubber. */
export interface StepMark {
  readonly stepId: string
  readonly stepNumber: number
  readonly title: string
  readonly position: number
}

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

/** Marks too close to be told apart, as one: it stands where the first of them does. */
export type MarkGroup = readonly [StepMark, ...StepMark[]]

/** Puts marks that begin within `apart` milliseconds of a group's first into that group. */
export function groupMarks(marks: readonly StepMark[], apart: number): readonly MarkGroup[] {
  const groups: [StepMark, ...StepMark[]][] = []
  for (const mark of marks) {
    const group = groups.at(-1)
    if (group && mark.position - group[0].position < apart) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

/** The numbers of a group: "6", "1–4", "5, 7". */
export function groupLabel(group: MarkGroup): string {
  const numbers = group.map(({ stepNumber }) => stepNumber).sort((a, b) => a - b)
  const first = numbers[0] ?? 0
  const last = numbers.at(-1) ?? first
  const unbroken = numbers.length > 2 && last - first === numbers.length - 1
  return unbroken ? `${first}–${last}` : numbers.join(', ')
}
