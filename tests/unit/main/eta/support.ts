import type { PastAttempt, PastRun, RunPlan, RunSoFar, TaskState } from '../../../../src/main/eta/model.ts'

/** A small show: one script, portraits two at a time, a video for each, a grid of all. Minutes, in milliseconds. */
export const MINUTE = 60_000

export interface ShowSize {
  readonly items?: number
  readonly places?: number
  readonly msPerWeight?: number | null
}

const STEPS = ['script', 'portraits', 'videos', 'grid'] as const

/** A plan of a script, `items` portraits and videos, and a grid. */
export function showPlan({ items = 4, places = 2, msPerWeight = null }: ShowSize = {}): RunPlan {
  const names = Array.from({ length: items }, (_, index) => `c${index}`)
  const task = (step: number, item: string | null, needs: readonly number[]) => ({
    ...{ id: `${STEPS[step]}${item ?? ''}`, step, item, needs, pools: [0], size: null },
  })
  const portraits = names.map((name) => task(1, name, [0]))
  const videos = names.map((name, index) => task(2, name, [1 + index]))
  return {
    runId: 'now',
    steps: STEPS.map((id) => ({ id, title: id[0]?.toUpperCase() + id.slice(1), generator: 'studio', weight: 1 })),
    tasks: [
      task(0, null, []),
      ...portraits,
      ...videos,
      task(
        3,
        null,
        videos.map((_, index) => 1 + items + index),
      ),
    ],
    pools: [{ capacity: places }],
    order: 'later-steps-first',
    msPerWeight,
  }
}

/** How long a task of each step of an earlier show took, in minutes. */
export interface Took {
  readonly script?: number
  readonly portraits?: number
  readonly videos?: number
  readonly grid?: number
}

const USUAL: Required<Took> = { script: 1, portraits: 2, videos: 4, grid: 1 }

interface Placed {
  readonly step: (typeof STEPS)[number]
  readonly item: string | null
  readonly queuedAt: number
  readonly startedAt: number
}

/** An earlier show in which each portrait was followed by its video, two characters at a time. */
export function pastShow(number: number, took: Took = {}, items = 4): PastRun {
  const minutes = { ...USUAL, ...took }
  const begin = number * 1_000 * MINUTE
  const attempts: PastAttempt[] = []
  const add = ({ step, item, queuedAt, startedAt }: Placed): number => {
    const endedAt = startedAt + minutes[step] * MINUTE
    const rest = { generator: 'studio', attempt: 1, outcome: 'succeeded', size: null } as const
    attempts.push({ step, item, queuedAt, startedAt, endedAt, ...rest })
    return endedAt
  }
  const script = add({ step: 'script', item: null, queuedAt: begin, startedAt: begin })
  const free = [script, script]
  for (let index = 0; index < items; index++) {
    const lane = index % 2
    const startedAt = free[lane] ?? script
    const drawn = add({ step: 'portraits', item: `c${index}`, queuedAt: script, startedAt })
    free[lane] = add({ step: 'videos', item: `c${index}`, queuedAt: drawn, startedAt: drawn })
  }
  const last = Math.max(...free)
  const endedAt = add({ step: 'grid', item: null, queuedAt: last, startedAt: last })
  return { runId: `past${number}`, startedAt: begin, endedAt, concurrency: 2, attempts, forecasts: [] }
}

export const pastShows = (count: number, took?: Took, items?: number): PastRun[] =>
  Array.from({ length: count }, (_, index) => pastShow(index + 1, took, items))

/** Nothing has happened yet. */
export const notStarted = (plan: RunPlan): RunSoFar => ({
  startedAt: null,
  paused: false,
  pausedMs: 0,
  tasks: plan.tasks.map(() => ({ status: 'waiting', queuedAt: null })),
})

/** A run that began at 0 in which some tasks, by their place in the plan, stand as told. */
export const soFarWith = (plan: RunPlan, tasks: Readonly<Record<number, TaskState>>): RunSoFar => ({
  startedAt: 0,
  paused: false,
  pausedMs: 0,
  tasks: plan.tasks.map((_, index) => tasks[index] ?? { status: 'waiting', queuedAt: null }),
})

export const done = (startedMin: number, endedMin: number): TaskState => ({
  status: 'done',
  queuedAt: startedMin * MINUTE,
  startedAt: startedMin * MINUTE,
  endedAt: endedMin * MINUTE,
})

export const running = (startedMin: number, fraction: number | null = null): TaskState => ({
  status: 'running',
  queuedAt: startedMin * MINUTE,
  startedAt: startedMin * MINUTE,
  fraction,
})
