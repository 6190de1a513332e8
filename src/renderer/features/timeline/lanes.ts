import type { Run } from '../../../shared/domain/run.ts'
import type { Try } from '../../view/tries.ts'
import type { Expected } from './expected.ts'
import { clear, type Stretch, union } from './stretches.ts'
import { inTracks } from './tracks.ts'

/** `active` goes on; `stopped` was interrupted or cancelled; `expected` has not begun. */
export type BarKind = 'done' | 'active' | 'failed' | 'stopped' | 'expected'

/** A try of a task, or one that is expected. Epoch milliseconds. */
export interface Bar extends Stretch {
  readonly key: string
  readonly kind: BarKind
  readonly stepId: string
  readonly taskId: string
  readonly attempt: number
  /** When it is expected to end; null where nothing says, and for what has ended. */
  readonly until: number | null
  /** How long it waited for a place before it began, in milliseconds. */
  readonly waitedMs: number
  /** Which of `tracks` it lies in: what goes on side by side shares the lane's height. */
  readonly track: number
  readonly tracks: number
}

/** A stretch in which nobody was at work though something could have been: for a place, or before another try. */
export interface Wait extends Stretch {
  readonly kind: 'place' | 'retry' | 'expected'
}

/** One row: the whole run's own tasks, or those of one item. */
export interface Lane {
  /** Null for the whole run's. */
  readonly item: string | null
  readonly name: string
  readonly bars: readonly Bar[]
  readonly waits: readonly Wait[]
}

type LooseBar = Omit<Bar, 'track' | 'tracks'>

const kindOf = ({ outcome }: Try): BarKind => {
  if (outcome === null) return 'active'
  if (outcome === 'succeeded') return 'done'
  return outcome === 'failed' ? 'failed' : 'stopped'
}

function barOf(it: Try, now: number, expected: Stretch | undefined): LooseBar[] {
  if (it.startedAt === null) return []
  const to = it.endedAt ?? Math.max(now, it.startedAt)
  return [
    {
      key: `${it.taskId}#${it.attempt}`,
      kind: kindOf(it),
      stepId: it.stepId,
      taskId: it.taskId,
      attempt: it.attempt,
      from: it.startedAt,
      to,
      until: it.endedAt === null && expected ? Math.max(to, expected.to) : null,
      waitedMs: it.queuedAt === null ? 0 : Math.max(0, it.startedAt - it.queuedAt),
    },
  ]
}

const expectedBar = ({ taskId, stepId, from, to }: Expected): LooseBar => ({
  key: `${taskId}#expected`,
  kind: 'expected',
  stepId,
  taskId,
  attempt: 1,
  from,
  to,
  until: null,
  waitedMs: 0,
})

/** From a try that failed to the next of the same task, or until now where that is still to come by itself. */
function beforeRetries(tries: readonly Try[], now: number): Stretch[] {
  return tries.flatMap((it) => {
    if (it.outcome !== 'failed' || it.endedAt === null) return []
    const next = tries.find(({ taskId, attempt }) => taskId === it.taskId && attempt === it.attempt + 1)
    if (!next && it.retryAt === null) return []
    return [{ from: it.endedAt, to: next?.startedAt ?? now }]
  })
}

const forPlaces = (tries: readonly Try[], now: number): Stretch[] =>
  tries.flatMap(({ queuedAt, startedAt, endedAt }) =>
    queuedAt === null ? [] : [{ from: queuedAt, to: startedAt ?? endedAt ?? now }],
  )

function laneOf(
  { item, name }: { readonly item: string | null; readonly name: string },
  tries: readonly Try[],
  expected: readonly Expected[],
  { now, pauses, slack }: LaneMoment,
): Lane {
  const underWay = new Map(expected.map((it) => [it.taskId, it]))
  const begun = new Set(
    tries.filter(({ startedAt, outcome }) => startedAt !== null && outcome === null).map((it) => it.taskId),
  )
  const toCome = expected.filter(({ taskId }) => !begun.has(taskId)).map(expectedBar)
  const bars = [...tries.flatMap((it) => barOf(it, now, underWay.get(it.taskId))), ...toCome]
  const busy = [...bars.map(({ from, to, until }) => ({ from, to: until ?? to })), ...pauses]
  const retries = clear(union(beforeRetries(tries, now)), busy)
  const places = clear(union(forPlaces(tries, now)), [...busy, ...retries])
  // What waits now goes on waiting until it is expected to begin.
  const waiting = tries.some(
    ({ queuedAt, startedAt, endedAt }) => queuedAt !== null && startedAt === null && endedAt === null,
  )
  const first = Math.min(...toCome.map(({ from }) => from))
  const ahead = waiting && Number.isFinite(first) ? clear([{ from: now, to: first }], busy) : []
  return {
    item,
    name,
    bars: inTracks(bars, slack),
    waits: [
      ...places.map((it) => ({ ...it, kind: 'place' as const })),
      ...retries.map((it) => ({ ...it, kind: 'retry' as const })),
      ...ahead.map((it) => ({ ...it, kind: 'expected' as const })),
    ],
  }
}

interface LaneMoment {
  readonly now: number
  /** In these nobody waits: the run stands still. */
  readonly pauses: readonly Stretch[]
  /** Overlaps shorter than this are not drawn as such, in milliseconds. */
  readonly slack: number
}

/** The items of a run in the order in which they were first named. */
function itemsOf(run: Run): readonly { readonly item: string; readonly name: string }[] {
  const names = new Map<string, string>()
  for (const step of run.steps) {
    for (const { id, name } of step.items) if (!names.has(id)) names.set(id, name)
  }
  return [...names].map(([item, name]) => ({ item, name }))
}

/**
 * A run's lanes: its own tasks first, then one for each item.
 *
 * @param whole what the first is called
 */
export function lanesOf(
  run: Run,
  whole: string,
  tries: readonly Try[],
  expected: readonly Expected[],
  moment: LaneMoment,
): readonly Lane[] {
  const triesByItem = Map.groupBy(tries, ({ item }) => item)
  const expectedByItem = Map.groupBy(expected, ({ item }) => item)
  const rows = [{ item: null, name: whole }, ...itemsOf(run)]
  return rows.map((row) => laneOf(row, triesByItem.get(row.item) ?? [], expectedByItem.get(row.item) ?? [], moment))
}
