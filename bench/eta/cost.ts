import { prepare } from '../../src/main/eta/estimate.ts'
import type { PastAttempt, PastRun, RunPlan, RunSoFar, TaskState } from '../../src/main/eta/model.ts'
import { createRandom } from '../../src/shared/random.ts'
import { printTable } from '../lib/table.ts'

/** A show of four steps for each character and four of the whole; characters × 4 + 4 tasks. */
const EACH = ['dossiers', 'portraits', 'videos', 'credits']
const STEPS = ['blueprint', 'seeds', ...EACH, 'grid', 'trailer']
const CHARACTERS = 499
const EARLIER_RUNS = 20
const PLACES = 8

function planOf(characters: number): RunPlan {
  const tasks: RunPlan['tasks'][number][] = []
  const add = (step: string, item: string | null, needs: readonly number[]): number => {
    tasks.push({ id: `${tasks.length}`, step: STEPS.indexOf(step), item, needs, pools: [0], size: null })
    return tasks.length - 1
  }
  const seeds = add('seeds', null, [add('blueprint', null, [])])
  const last = Array.from({ length: characters }, (_, index) =>
    EACH.reduce((need, step) => add(step, `c${index}`, [need]), seeds),
  )
  add('trailer', null, [add('grid', null, last)])
  const steps = STEPS.map((id) => ({ id, title: id, generator: 'studio', weight: 1 }))
  return { runId: 'now', steps, tasks, pools: [{ capacity: PLACES }], order: 'later-steps-first', msPerWeight: null }
}

/** When each task started and ended, eight at a time in the order of the plan. */
function playOf(plan: RunPlan, seed: string): { readonly from: number; readonly to: number }[] {
  const random = createRandom(seed)
  const free = new Array<number>(PLACES).fill(0)
  const played: { from: number; to: number }[] = []
  for (const task of plan.tasks) {
    const place = free.indexOf(Math.min(...free))
    const ready = Math.max(0, ...task.needs.map((need) => played[need]?.to ?? 0))
    const from = Math.max(free[place] ?? 0, ready)
    const to = from + (2_000 + 1_000 * task.step) * Math.exp(0.3 * random.bell())
    free[place] = to
    played.push({ from, to })
  }
  return played
}

function pastRun(plan: RunPlan, number: number): PastRun {
  const played = playOf(plan, `past|${number}`)
  const begin = number * 1e8
  const attempts = plan.tasks.map(
    (task, index): PastAttempt => ({
      ...{ step: STEPS[task.step] ?? '', item: task.item, generator: 'studio', attempt: 1, outcome: 'succeeded' },
      queuedAt: begin + Math.max(0, ...task.needs.map((need) => played[need]?.to ?? 0)),
      startedAt: begin + (played[index]?.from ?? 0),
      endedAt: begin + (played[index]?.to ?? 0),
      size: null,
    }),
  )
  const endedAt = Math.max(...attempts.map((attempt) => attempt.endedAt))
  return { runId: `past${number}`, startedAt: begin, endedAt, concurrency: PLACES, attempts, forecasts: [] }
}

function soFarAt(plan: RunPlan, played: ReturnType<typeof playOf>, now: number): RunSoFar {
  const tasks = plan.tasks.map((_, index): TaskState => {
    const { from, to } = played[index] ?? { from: Infinity, to: Infinity }
    if (from > now) return { status: 'waiting', queuedAt: null }
    if (to > now) return { status: 'running', queuedAt: null, startedAt: from, fraction: null }
    return { status: 'done', queuedAt: null, startedAt: from, endedAt: to }
  })
  return { startedAt: 0, paused: false, tasks, pausedMs: 0 }
}

const quantile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * p)] ?? Number.NaN

/** The thread's processor time, so that other programs on the machine count little. */
function timed(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** Prints what an estimate of a large run costs at twenty moments of it, after a short warm-up. */
export function printCost(): void {
  const plan = planOf(CHARACTERS)
  const history = Array.from({ length: EARLIER_RUNS }, (_, index) => pastRun(plan, index + 1))
  const played = playOf(plan, 'now')
  const total = Math.max(...played.map(({ to }) => to))
  let estimator = prepare(plan, history)
  const preparing = timed(() => {
    estimator = prepare(plan, history)
  })
  const ask = (share: number): number => {
    const soFar = soFarAt(plan, played, share * total)
    return timed(() => void estimator.estimate(soFar, share * total))
  }
  for (let warm = 0; warm < 5; warm++) ask(0.5)
  const times = Array.from({ length: 100 }, (_, index) => ask((index % 20) / 20))
  printTable(
    `What it costs: ${plan.tasks.length} tasks, ${EARLIER_RUNS} earlier runs of as many, ms of processor time`,
    ['', 'median', 'worst', 'goal'],
    [
      ['an estimate', quantile(times, 0.5), quantile(times, 1), '≤ 5, ≤ 30'],
      ['getting ready, once a run', preparing, preparing, ''],
    ],
  )
}
