import { expect, it } from 'vitest'
import { groupLabel, groupMarks, type StepMark } from '../../../../src/renderer/features/replay/step-marks.ts'

const mark = (stepNumber: number, position: number): StepMark => ({
  stepId: `s${stepNumber}`,
  stepNumber,
  title: `Step ${stepNumber}`,
  position,
})

const labels = (marks: readonly StepMark[]) => groupMarks(marks, 10).map(groupLabel)

it('gives steps that begin well apart a label each', () => {
  expect(labels([mark(1, 0), mark(2, 10), mark(3, 50)])).toEqual(['1', '2', '3'])
})

it('joins steps that begin too close to be told apart', () => {
  expect(labels([mark(1, 0), mark(2, 3), mark(3, 6), mark(4, 9), mark(5, 12)])).toEqual(['1–4', '5'])
})

it('names the steps of a group that has gaps one by one, in order', () => {
  expect(labels([mark(7, 0), mark(5, 1)])).toEqual(['5, 7'])
})
