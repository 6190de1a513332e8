import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineReports, type LineReport } from '../../../../src/main/progress/line-reports.ts'
import type { ProgressLine } from '../../../../src/main/progress/read-line.ts'

const line = (stage: string, overall: number | null, rest: Partial<ProgressLine> = {}): ProgressLine => ({
  at: null,
  stage,
  phase: 'running',
  message: null,
  overall,
  aboutStep: false,
  ...rest,
})

type Update = LineReport & { readonly kind: 'update' }
const isUpdate = (report: LineReport): report is Update => report.kind === 'update'
const stepsOf = (reports: readonly LineReport[]): string[] =>
  reports.filter(isUpdate).map((report) => report.currentStep)

/** What the board shows after each update: steps that were left are done, the current one has its fraction. */
function shown(reports: readonly LineReport[]): number[] {
  const weights = new Map<string, number>()
  return reports.filter(isUpdate).map(({ currentStep, weight, fraction = 0 }) => {
    if (weight !== undefined) weights.set(currentStep, weight)
    const total = [...weights.values()].reduce((sum, each) => sum + each, 0)
    return (total - (weights.get(currentStep) ?? 0) * (1 - fraction)) / total
  })
}

describe('lines of a progress file, on the board', () => {
  it('show the percentage that the file says, whatever its stages and however many', () => {
    const points = fc.array(fc.record({ stage: fc.nat(3), overall: fc.integer({ min: 10, max: 990 }) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(points, (rows) => {
        const rising = rows.toSorted((a, b) => a.overall - b.overall || a.stage - b.stage)
        let stage = 0
        const lines = rising.map((row) => {
          stage += row.stage === 0 ? 1 : 0
          return line(`stage ${stage}`, row.overall / 1000)
        })
        const reports = createLineReports()
        shown(lines.flatMap(reports.take)).forEach((overall, index) => {
          expect(overall).toBeCloseTo(lines[index]?.overall ?? -1, 6)
        })
      }),
    )
  })

  it('give every stage its step, with even weights where no percentage is said', () => {
    const { take } = createLineReports()
    const reports = ['a', 'a', 'b', 'c'].flatMap((stage) => take(line(stage, null)))
    expect(reports).toEqual([
      { kind: 'update', currentStep: 'a', weight: 1 },
      { kind: 'update', currentStep: 'a' },
      { kind: 'update', currentStep: 'b', weight: 1 },
      { kind: 'update', currentStep: 'c', weight: 1 },
    ])
  })

  it('complete the operation at 100 %, and not before', () => {
    const { take } = createLineReports()
    expect(take(line('a', 0.5, { phase: 'complete' })).at(-1)?.kind).toBe('update')
    expect(take(line('b', 1, { phase: 'running' })).at(-1)?.kind).toBe('update')
    expect(take(line('b', 1, { phase: 'complete' })).at(-1)?.kind).toBe('complete')
  })

  it('take an error for the end only while nothing follows', () => {
    const reports = createLineReports()
    reports.take(line('judge', 0.2, { phase: 'error', message: 'no answer' }))
    expect(reports.stumbled).toBe('no answer')
    reports.take(line('judge', 0.2, { phase: 'starting' }))
    expect(reports.stumbled).toBeNull()
  })

  it('go back to a stage that a program enters again, but not for a late word about it', () => {
    const { take } = createLineReports()
    const steps = [
      line('draft', null, { phase: 'starting' }),
      line('review', null, { phase: 'starting' }),
      line('draft', null, { phase: 'complete' }),
      line('draft', null, { phase: 'starting' }),
    ]
    expect(stepsOf(steps.flatMap(take))).toEqual(['draft', 'review', 'review', 'draft'])
  })

  it('of Callboard’s own files go forward through steps that overlap, and end with the run’s own line', () => {
    const reports = createLineReports()
    const own = (stage: string, phase: ProgressLine['phase']) => line(stage, 0.5, { phase, aboutStep: true })
    const lines = [
      line('run', 0, { phase: 'starting' }),
      own('portrait', 'starting'),
      own('video', 'starting'),
      own('portrait', 'running'),
      own('portrait', 'error'),
    ]
    expect(stepsOf(lines.flatMap(reports.take))).toEqual(['portrait', 'video', 'video', 'video'])
    expect(reports.stumbled).toBeNull()
    expect(reports.take(line('run', 0.5, { phase: 'error', message: 'no ink' }))).toEqual([
      { kind: 'fail', message: 'no ink' },
    ])
  })

  it('that a rewritten file tells again are left out, and new ones are not', () => {
    const reports = createLineReports()
    reports.take(line('a', 0.1, { at: 100 }))
    reports.take(line('b', 0.5, { at: 200 }))
    reports.begunAnew()
    expect(reports.take(line('a', 0.1, { at: 100 }))).toEqual([])
    expect(reports.take(line('b', 0.5, { at: 200 }))).toEqual([])
    expect(stepsOf(reports.take(line('b', 0.6, { at: 201 })))).toEqual(['b'])
  })
})
