import { durationText } from '../../../shared/text/duration.ts'
import type { StepModel } from '../history/step-model.ts'
import type { Estimate, LateTask, RunPlan } from '../model.ts'
import { mean } from '../numbers/numbers.ts'
import type { PlanGraph } from '../plan/plan-graph.ts'
import { RUNNING, WAITING } from '../simulation/simulate.ts'
import type { Observed } from '../this-run/observe.ts'
import type { OwnStep } from '../this-run/own-steps.ts'

/** What a reason is found in. */
export interface ReasonBasis {
  readonly plan: RunPlan
  readonly graph: PlanGraph
  readonly observed: Observed
  readonly models: readonly StepModel[]
  readonly own: readonly OwnStep[]
  readonly late: readonly LateTask[]
  /** Milliseconds of work that is left, by step. */
  readonly work: Float64Array
}

/** From which factor on a step is called slow or fast, and after how many tasks. */
const CLEAR_FACTOR = 1.25
const LEAST_TASKS = 2
/** The share of the work left that a step must have, or have had, for its speed to matter. */
const MATTERS = 0.1

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const countText = (count: number): string => NUMBERS[count] ?? String(count)

/** How many tasks of each step may run at once, as far as their pools say. */
function placesOf(graph: PlanGraph): Float64Array {
  const places = new Float64Array(graph.stepCount).fill(Infinity)
  for (const lane of graph.lanes) {
    for (const pool of lane.pools) {
      places[lane.step] = Math.min(places[lane.step] as number, graph.capacity[pool] as number)
    }
  }
  return places
}

interface StepLeft {
  readonly step: number
  readonly tasks: number
  readonly atOnce: number
}

/** What is left of each step that has not ended. */
function stepsLeft({ graph, observed }: ReasonBasis): StepLeft[] {
  const tasks = new Int32Array(graph.stepCount)
  observed.status.forEach((status, task) => {
    const step = graph.stepOf[task] as number
    if (status === WAITING || status === RUNNING) tasks[step] = (tasks[step] as number) + 1
  })
  const places = placesOf(graph)
  return [...tasks].flatMap((count, step) =>
    count === 0 ? [] : [{ step, tasks: count, atOnce: Math.min(count, places[step] as number) }],
  )
}

/** How many times as long as usual a step's tasks take in this run; 1 where nobody can tell yet. */
function slowness(model: StepModel | undefined, own: OwnStep | undefined): number {
  if (model?.known !== true || own === undefined || own.doneLogs.length < LEAST_TASKS) return 1
  const usual = model.level
  const rest = mean(own.doneLogs) - usual
  return Math.abs(rest) > 2 * Math.max(model.kernel, model.spread / Math.sqrt(own.doneLogs.length)) ? Math.exp(rest) : 1
}

const factorText = (factor: number): string =>
  factor < 10 ? String(Math.round(factor * 10) / 10) : String(Math.round(factor))

/** "Portraits take 1.4× as long as usual today.", of the step that matters most; null where all is as usual. */
function unusualSpeed(basis: ReasonBasis): string | null {
  const allWork = basis.work.reduce((sum, ms) => sum + ms, 0)
  let most = Math.log(CLEAR_FACTOR)
  let sentence: string | null = null
  basis.plan.steps.forEach((step, index) => {
    const factor = slowness(basis.models[index], basis.own[index])
    const matters = (basis.work[index] as number) >= MATTERS * allWork && (basis.work[index] as number) > 0
    if (!matters || Math.abs(Math.log(factor)) < most) return
    most = Math.abs(Math.log(factor))
    const alone = countOf(basis, index) === 1
    sentence =
      factor > 1
        ? `${step.title} ${alone ? 'takes' : 'take'} ${factorText(factor)}× as long as usual today.`
        : `${step.title} ${alone ? 'goes' : 'go'} ${factorText(1 / factor)}× as fast as usual today.`
  })
  return sentence
}

const countOf = ({ graph }: ReasonBasis, step: number): number =>
  graph.stepOf.reduce((count, other) => count + Number(other === step), 0)

/** "Videos set the pace: two at a time, about 1 min 24 s each." */
function pace(basis: ReasonBasis): string | null {
  const wall = ({ step, atOnce }: StepLeft): number => (basis.work[step] as number) / Math.max(1, atOnce)
  const slowest = stepsLeft(basis).sort((a, b) => wall(b) - wall(a))[0]
  if (slowest === undefined) return null
  const title = basis.plan.steps[slowest.step]?.title ?? ''
  const each = durationText((basis.work[slowest.step] as number) / slowest.tasks)
  const left = `about ${each}`
  if (countOf(basis, slowest.step) === 1) return `${title} sets the pace: ${left} to go.`
  if (slowest.tasks === 1) return `${title} set the pace: the last one has ${left} to go.`
  const together = slowest.atOnce >= slowest.tasks ? 'all at once' : `${countText(slowest.atOnce)} at a time`
  return `${title} set the pace: ${together}, ${left} each.`
}

/** "Portraits: one runs longer than usual, which is about 12 s." */
function lateness({ plan, graph, late }: ReasonBasis): string | null {
  const first = late[0]
  if (first === undefined) return null
  const step = graph.stepOf[first.task] as number
  const count = late.filter((one) => graph.stepOf[one.task] === step).length
  const title = plan.steps[step]?.title ?? ''
  const who = countText(count)
  return `${title}: ${who} ${count === 1 ? 'runs' : 'run'} longer than usual, which is about ${durationText(first.usualMs)}.`
}

const NO_HISTORY: Readonly<Record<Estimate['basis'], string>> = {
  history: '',
  'this-run': 'A first run: what it has done so far is all there is to go by.',
  defaults: 'A first run: the pipeline’s own figures are all there is to go by.',
  none: 'No estimate yet: nothing like this has run before.',
}

/** Why the estimate is what it is, in one plain sentence: what differs from usual, or else what sets the pace. */
export function reasonOf(basis: ReasonBasis | undefined, from: Estimate['basis']): string {
  if (from !== 'history' || basis === undefined) return NO_HISTORY[from]
  return lateness(basis) ?? unusualSpeed(basis) ?? pace(basis) ?? 'All is done.'
}
