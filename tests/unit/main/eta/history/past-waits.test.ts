import { describe, expect, it } from 'vitest'
import { type PlacedAttempt, placelessWaits } from '../../../../../src/main/eta/history/past-waits.ts'

const attempt = (queuedAt: number | null, startedAt: number, endedAt: number): PlacedAttempt => ({
  ...{ step: 's', item: null, generator: 'g', attempt: 1, outcome: 'succeeded', size: null, stepIndex: 0 },
  ...{ queuedAt, startedAt, endedAt },
})

const waits = (attempts: readonly PlacedAttempt[]): number[] => [...placelessWaits(attempts, [[0]])]

describe('what a start costs by itself', () => {
  it('is the time from ready to start where there was a place all along', () => {
    expect(waits([attempt(0, 3, 10), attempt(10, 14, 20)])).toEqual([3, 4])
  })

  it('leaves out the time that was spent behind a full pool', () => {
    expect(waits([attempt(0, 0, 10), attempt(0, 12, 20)])).toEqual([0, 2])
  })

  it('is unknown where nobody knows when it was ready, or the clock went back', () => {
    expect(waits([attempt(null, 0, 10), attempt(30, 12, 20)])).toEqual([Number.NaN, Number.NaN])
  })
})
