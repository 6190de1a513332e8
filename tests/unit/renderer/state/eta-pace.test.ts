import { expect, it } from 'vitest'
import { createEtaPace } from '../../../../src/renderer/state/eta-pace.ts'
import { lineOf, type Outlook } from '../../../../src/renderer/view/outlook.ts'
import type { EtaValue } from '../../../../src/shared/contract/feed-messages.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const eta = (p50Ms: number | null, rest: Partial<EtaValue> = {}): EtaValue => ({
  p50Ms,
  p90Ms: p50Ms,
  basis: p50Ms === null ? 'none' : 'history',
  reason: 'Videos set the pace.',
  perStep: [],
  late: [],
  ...rest,
})

function pacing() {
  const clock = createManualClock()
  const standing = new Set<string>()
  const changes: Readonly<Record<string, Outlook>>[] = []
  let heard = true
  const pace = createEtaPace({
    clock,
    stands: (runId) => standing.has(runId),
    heard: () => heard,
    show: (outlooks) => changes.push(outlooks),
  })
  const line = (runId = 'r0') => {
    const outlook = changes.at(-1)?.[runId]
    return outlook && lineOf(outlook)
  }
  return {
    clock,
    pace,
    standing,
    changes,
    line,
    cutTheLine: () => {
      heard = false
    },
  }
}

it('shows the first estimate of a run at once', () => {
  const { pace, line } = pacing()
  pace.take({ r0: eta(60_000) })
  expect(line()).toBe('about 60 s')
})

it('changes no more often than every 5 s, however often estimates come', () => {
  const { pace, clock, changes } = pacing()
  for (let half = 0; half < 40; half++) {
    pace.take({ r0: eta(60_000 + half * 1000) })
    clock.advance(500)
  }
  // 20 s: the first one, and one every 5 s.
  expect(changes).toHaveLength(5)
})

it('counts down by itself while no new estimate comes', () => {
  const { pace, clock, line } = pacing()
  pace.take({ r0: eta(60_000) })
  clock.advance(20_000)
  expect(line()).toBe('about 40 s')
})

it('never counts below nothing', () => {
  const { pace, clock, line } = pacing()
  pace.take({ r0: eta(20_000) })
  clock.advance(60_000)
  expect(line()).toBe('any moment')
})

it('stands while the run is paused, says so within a second, and goes on from there', () => {
  const { pace, clock, standing, line } = pacing()
  pace.take({ r0: eta(480_000) })
  standing.add('r0')
  clock.advance(1000)
  expect(line()).toBe('about 8 min once resumed')
  clock.advance(120_000)
  expect(line()).toBe('about 8 min once resumed')
  standing.delete('r0')
  clock.advance(61_000)
  expect(line()).toBe('about 7 min')
})

it('says at once that an estimate is there, or is there no more', () => {
  const { pace, clock, line } = pacing()
  pace.take({ r0: eta(null) })
  expect(line()).toBe('no estimate yet')
  clock.advance(1200)
  pace.take({ r0: eta(60_000) })
  expect(line()).toBe('about 60 s')
})

it('does not count down while the host is not heard', () => {
  const { pace, clock, line, cutTheLine } = pacing()
  pace.take({ r0: eta(60_000) })
  cutTheLine()
  clock.advance(30_000)
  expect(line()).toBe('about 60 s')
})

it('forgets a run that has no estimate any more, and then sets no timer', () => {
  const { pace, clock, changes } = pacing()
  pace.take({ r0: eta(60_000), r1: eta(60_000) })
  pace.take({ r1: eta(60_000) })
  expect(Object.keys(changes.at(-1) ?? {})).toEqual(['r1'])
  pace.take({})
  clock.advance(2000)
  expect(changes.at(-1)).toEqual({})
  expect(clock.timers).toBe(0)
})
