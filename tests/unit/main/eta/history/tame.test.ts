import { describe, expect, it } from 'vitest'
import { tameRuns } from '../../../../../src/main/eta/history/tame.ts'

const usual = (): Float64Array => new Float64Array(30).fill(5)

describe('wild durations in history', () => {
  it('are taken back where they are one of many, such as when a laptop slept', () => {
    const slept = usual()
    slept[3] = 9
    const runs = [[usual()], [usual()], [slept]]
    tameRuns(runs, 1)
    expect(slept[3]).toBe(5)
  })

  it('are kept where the whole run was slow: that happens again', () => {
    const slow = usual().map((log, index) => (index % 3 === 0 ? log + 4 : log))
    const runs = [[usual()], ...Array.from({ length: 20 }, () => [usual()]), [slow]]
    tameRuns(runs, 1)
    expect(slow[0]).toBe(9)
  })
})
