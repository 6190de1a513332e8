import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { EtaValue } from '../../../../src/shared/contract/feed-messages.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import type { LiveProgress } from '../../../../src/shared/domain/live.ts'
import { EMPTY_BOARD, type Run } from '../../../../src/shared/domain/run.ts'
import { barText } from '../../../../src/shared/text/bar.ts'
import { durationText } from '../../../../src/shared/text/duration.ts'
import { createTellEta } from '../../../../src/shared/text/run-eta.ts'
import { runLines, stepLine } from '../../../../src/shared/text/run-text.ts'
import { smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const items = [
  { id: 'c1', name: 'Ines Varga' },
  { id: 'c2', name: '月の裏側の図書館の長い名前' },
]
const { events, run: ended } = simulate({ plan: smallPlan, items, seed: 1 })

/** The run as it was when both items of a step were being worked on. */
function busyRun() {
  for (let count = 1; count <= events.length; count += 1) {
    const run = fold(EMPTY_BOARD, events.slice(0, count)).runs.r
    const step = run?.steps.find(({ counts }) => counts.active === 2)
    if (run && step) return { run, step }
  }
  throw new Error('no two tasks ever ran at once')
}

/** The lines of what runs inside steps. */
const activeLines = (run: Run, live: LiveProgress = {}): string[] =>
  runLines(run, live, 5000).filter((line) => line.startsWith('    '))

describe('bars', () => {
  it('are always as wide as asked, and full only when all is done', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), fc.integer({ min: 1, max: 60 }), (fraction, width) => {
        const bar = barText(fraction, width)
        expect(stringWidth(bar)).toBe(width)
        if (fraction >= 1) expect(bar).toBe('█'.repeat(width))
        if (fraction <= 0) expect(bar).toBe('·'.repeat(width))
      }),
    )
  })

  it('never get shorter when there is more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const filled = (fraction: number) => barText(fraction, 24).replaceAll('·', '').length
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(filled(Math.max(a, b))).toBeGreaterThanOrEqual(filled(Math.min(a, b)))
      }),
    )
  })
})

it.each([
  [-5, '0 s'],
  [0, '0 s'],
  [38_400, '38 s'],
  [59_600, '1 min'],
  [72_000, '1 min 12 s'],
  [3_600_000, '1 h'],
  [7_500_000, '2 h 5 min'],
])('%i ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text)
})

describe('a run as lines', () => {
  it('names every step with its state, and what it came to', () => {
    const lines = runLines(ended, {}, 5000)
    expect(lines[0]).toMatch(/^t \(succeeded, \d+ s\)$/)
    expect(lines.slice(1, -1).map((line) => line.trim().slice(0, 3))).toEqual(['✓ 1', '✓ 2', '✓ 3', '✓ 4'])
    expect(lines[2]).toContain('2 of 2')
    expect(lines.at(-1)).toMatch(/^ {2}Overall █+ 100 %$/)
  })

  it('lines the bars up, whatever letters the names are made of', () => {
    const lines = activeLines(busyRun().run)
    expect(lines).toHaveLength(2)
    const starts = lines.map((line) => stringWidth(line.slice(0, line.indexOf('·'))))
    expect(starts).toEqual([23, 23])
  })

  it('shows what a task says of itself on its one line', () => {
    const { run, step } = busyRun()
    const id = step.tasks[0]?.id ?? ''
    const [line] = activeLines(run, { [id]: { fraction: 0.5, message: 'frame 12\nof \u001b[1m24' } })
    expect(line).toMatch(/█{12}·{12} frame 12 of {2}\[1m24$/)
  })

  it('leaves out what runs inside steps before anything else, where there is little room', () => {
    const { run } = busyRun()
    const all = runLines(run, {}, 5000)
    expect(runLines(run, {}, 5000, all.length)).toEqual(all)
    expect(runLines(run, {}, 5000, all.length - 1)).toHaveLength(all.length - 1)
    expect(runLines(run, {}, 5000, 1).filter((line) => !line.startsWith('    '))).toEqual(
      all.filter((line) => !line.startsWith('    ')),
    )
  })

  it('says no more of a step that waits than its name', () => {
    const waiting = busyRun().run.steps.at(-1)
    expect(waiting && stepLine(waiting, {}, 5000)).toBe('○ 4 sheet')
  })
})

describe('when a run will be done', () => {
  const value: EtaValue = {
    p50Ms: 50_000,
    p90Ms: 70_000,
    basis: 'history',
    reason: 'Drawings take 1.4× as long as usual today.',
    perStep: [{ stepId: 'draw', p50Ms: 20_000, p90Ms: 30_000 }],
    late: [{ taskId: 'r/draw/c1', usualMs: 4000 }],
  }

  it('is told below the steps, with the reason, for each step that runs, and what runs late', () => {
    const { run } = busyRun()
    const eta = createTellEta()(run, { at: 5000, value }, 5000)
    const lines = runLines(run, {}, 5000, Number.POSITIVE_INFINITY, eta)
    expect(lines.at(-2)).toMatch(/ %, about 50 s \(at most 70\)$/)
    expect(lines.at(-1)).toBe('  Drawings take 1.4× as long as usual today.')
    expect(lines.find((line) => line.includes('2 draw'))).toMatch(/, about 20 s left$/)
    expect(lines.find((line) => line.includes('Ines Varga'))).toMatch(/running longer than usual$/)
    expect(lines.filter((line) => line.includes('longer than usual'))).toHaveLength(1)
  })

  it('counts down, and is not told of what has ended', () => {
    const { run } = busyRun()
    const tell = createTellEta()
    expect(tell(run, { at: 5000, value }, 25_000)?.whole).toBe('about 30 s (at most 50)')
    expect(tell(ended, { at: 5000, value }, 25_000)).toBeNull()
  })

  it('is not known where nobody can say', () => {
    const { run } = busyRun()
    expect(createTellEta()(run, null, 5000)).toMatchObject({ whole: 'no estimate yet', reason: '' })
  })
})
