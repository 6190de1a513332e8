import type { Task } from '../../shared/domain/run.ts'

/** How things stand, in the order in which a person wants to see many of them: what needs help comes first. */
const STANDINGS = ['failed', 'active', 'waiting', 'done'] as const
export type Standing = (typeof STANDINGS)[number]

/** Things that stand alike, in their own order. Never empty. */
export interface StandingGroup<T> {
  readonly standing: Standing
  readonly members: readonly T[]
}

export function taskStanding(task: Task): Standing {
  switch (task.status) {
    case 'failed':
      return 'failed'
    case 'starting':
    case 'processing':
      return 'active'
    case 'succeeded':
      return 'done'
    case 'pending':
    case 'cancelled':
      return 'waiting'
    default:
      return task.status satisfies never
  }
}

/** Many things by how they stand: failed, active, waiting, done. */
export function groupByStanding<T>(all: readonly T[], standingOf: (one: T) => Standing): readonly StandingGroup<T>[] {
  const groups = Map.groupBy(all, standingOf)
  return STANDINGS.flatMap((standing) => {
    const members = groups.get(standing)
    return members ? [{ standing, members }] : []
  })
}

const WORDS: Readonly<Record<Standing, string>> = {
  failed: 'Failed',
  active: 'At work',
  waiting: 'Waiting',
  done: 'Done',
}

export const standingWord = (standing: Standing): string => WORDS[standing]
