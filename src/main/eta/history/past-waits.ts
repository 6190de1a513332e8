import type { PastAttempt, RunPlan } from '../model.ts'

/** An attempt and the index of its step in the plan. */
export interface PlacedAttempt extends PastAttempt {
  readonly stepIndex: number
}

interface Load {
  readonly capacity: number
  /** Since when there has been a free place, and how many places are taken. */
  taken: number
  freeSince: number
}

/** The most attempts that ran at once among `attempts`. */
function greatestOverlap(attempts: readonly PlacedAttempt[]): number {
  const changes = attempts
    .flatMap((one) => [
      { at: one.startedAt, by: 1 },
      { at: one.endedAt, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by)
  let now = 0
  let most = 0
  for (const change of changes) {
    now += change.by
    most = Math.max(most, now)
  }
  return Math.max(1, most)
}

/** The pools that a step's tasks take places of: those of its first task. */
export function poolsOfSteps(plan: RunPlan): (readonly number[])[] {
  const pools: (readonly number[])[] = plan.steps.map(() => [])
  for (const task of [...plan.tasks].reverse()) {
    if (pools[task.step] !== undefined) pools[task.step] = task.pools
  }
  return pools
}

/**
 * How long each attempt of an earlier run lay ready although there was a place for it, in milliseconds.
 *
 * That is what a start costs by itself: a simulation makes the queues before full pools anew. A pool of the earlier run
 * is taken for full where as many ran as ever did in it. NaN where nobody knows when it was ready.
 */
export function placelessWaits(
  attempts: readonly PlacedAttempt[],
  pools: readonly (readonly number[])[],
): Float64Array {
  const loads = new Map<number, Load>()
  for (const pool of new Set(pools.flat())) {
    const inside = attempts.filter((one) => pools[one.stepIndex]?.includes(pool))
    loads.set(pool, { capacity: greatestOverlap(inside), taken: 0, freeSince: Number.NEGATIVE_INFINITY })
  }
  const changes = attempts
    .flatMap((one, index) => [
      { at: one.startedAt, starts: true, index },
      { at: one.endedAt, starts: false, index },
    ])
    .sort((a, b) => a.at - b.at || Number(a.starts) - Number(b.starts))
  const waits = new Float64Array(attempts.length).fill(Number.NaN)
  for (const { at, starts, index } of changes) {
    const attempt = attempts[index]
    if (attempt === undefined) continue
    const mine = (pools[attempt.stepIndex] ?? []).flatMap((pool) => loads.get(pool) ?? [])
    if (!starts) {
      for (const load of mine) {
        if (load.taken >= load.capacity) load.freeSince = at
        load.taken--
      }
      continue
    }
    const placeSince = Math.max(...mine.map((load) => load.freeSince), Number.NEGATIVE_INFINITY)
    if (attempt.queuedAt !== null && attempt.queuedAt <= at) waits[index] = at - Math.max(attempt.queuedAt, placeSince)
    for (const load of mine) load.taken++
  }
  return waits
}
