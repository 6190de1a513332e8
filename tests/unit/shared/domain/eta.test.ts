import { describe, expect, it } from 'vitest'
import type { EtaValue } from '../../../../src/shared/contract/eta-value.ts'
import { accuracyOf } from '../../../../src/shared/domain/accuracy.ts'
import { agedEta, etaSeconds } from '../../../../src/shared/domain/eta.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD, type Run, type RunStatus } from '../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'

const value: EtaValue = { p50Ms: 30_000, p90Ms: 60_000, basis: 'history', reason: '', perStep: [], late: [] }

function runIn(status: RunStatus): Run {
  const created = { type: 'run:created', data: { plan: smallPlan, title: 't', titled: true, input: null } } as const
  const { r } = fold(EMPTY_BOARD, numbered('r', [created])).runs
  if (!r) throw new Error('the run was not created')
  return { ...r, status }
}

describe('an estimate some time later', () => {
  it('is so much less, and never below zero', () => {
    expect(agedEta(value, 10_000)).toMatchObject({ p50Ms: 20_000, p90Ms: 50_000 })
    expect(agedEta(value, 90_000)).toMatchObject({ p50Ms: 0, p90Ms: 0 })
  })

  it('is not more where a clock went back', () => {
    expect(agedEta(value, -10_000)).toEqual(value)
  })
})

describe('seconds until the end', () => {
  const made = { at: 1000, value }

  it.each([
    ['running', 11_000, 20],
    ['running', 500_000, 1],
    ['paused', 500_000, 30],
    ['succeeded', 500_000, 0],
    ['failed', 500_000, null],
  ] as const)('of a %s run are told at %d as %s', (status, now, expected) => {
    expect(etaSeconds(runIn(status), made, now)).toBe(expected)
  })

  it('are not told where nobody knows', () => {
    expect(etaSeconds(runIn('running'), null, 0)).toBeNull()
    expect(etaSeconds(runIn('running'), { at: 0, value: { ...value, p50Ms: null } }, 0)).toBeNull()
  })
})

describe('how good estimates were', () => {
  it('is the median error as a share of the run, and how often the truth came within', () => {
    const foretold = [
      { elapsedMs: 50, p50Ms: 60, p90Ms: 80, cameMs: 50 },
      { elapsedMs: 50, p50Ms: 30, p90Ms: 40, cameMs: 50 },
    ]
    const accuracy = accuracyOf(foretold)
    expect(accuracy).toMatchObject({ count: 2, within: 0.5 })
    expect(accuracy.error).toBeCloseTo(0.15)
    expect(accuracyOf([])).toEqual({ count: 0, within: null, error: null })
  })
})
