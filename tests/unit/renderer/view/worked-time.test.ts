import fc from 'fast-check'
import { expect, it } from 'vitest'
import { workedMs } from '../../../../src/renderer/view/worked-time.ts'
import type { Task } from '../../../../src/shared/domain/run.ts'

const task = (startedAt: number | null, completedAt: number | null, status: Task['status'] = 'succeeded'): Task => ({
  id: 'r/s',
  item: null,
  status,
  attempts: 1,
  queuedAt: null,
  startedAt,
  completedAt,
  error: null,
  output: null,
  artifacts: [],
  round: 0,
  failures: 0,
  crashes: 0,
  retryAt: null,
  stale: null,
  edit: {},
  made: null,
  job: null,
})

it('counts work side by side once', () => {
  expect(workedMs([task(0, 100), task(50, 150)], 1000)).toBe(150)
})

it('does not count the pause between two pieces of work', () => {
  expect(workedMs([task(0, 100), task(900, 1000)], 1000)).toBe(200)
})

it('counts what runs up to now, and what waits not at all', () => {
  expect(workedMs([task(900, null, 'processing'), task(null, null, 'pending')], 1000)).toBe(100)
})

it('is never more than the time from the first start to the last end, in whatever order tasks come', () => {
  const interval = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([from, long]) => task(from, from + long))
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1 }), (tasks) => {
      const from = Math.min(...tasks.map((one) => one.startedAt ?? 0))
      const to = Math.max(...tasks.map((one) => one.completedAt ?? 0))
      expect(workedMs(tasks, 0)).toBeLessThanOrEqual(to - from)
      expect(workedMs([...tasks].reverse(), 0)).toBe(workedMs(tasks, 0))
    }),
  )
})
