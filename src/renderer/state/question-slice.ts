import type { Run } from '../../shared/domain/run.ts'
import type { SetSlice } from './slice.ts'

/** Work of a show that is to be done once more: all of a step's, or one item's. */
export interface WorkQuestion {
  /** `redo` of what is finished, `retry` of what failed. */
  readonly kind: 'redo' | 'retry'
  /** As it was when the question was raised: a run from the history is not on the window's board. */
  readonly run: Run
  readonly stepId: string
  readonly item: string | null
}

/** A show that is to be deleted. */
export interface DeleteQuestion {
  readonly kind: 'delete'
  readonly runId: string
  readonly name: string
}

/** Something that is asked before it is done. */
export type Question = WorkQuestion | DeleteQuestion

/** What is asked over the whole window, wherever it was raised. */
export interface QuestionSlice {
  readonly question: Question | null
  /** How many shows this window has deleted, for lists that hold more than the board does. */
  readonly deletions: number
  ask(question: Question): void
  dropQuestion(): void
  countDeletion(): void
}

export const createQuestionSlice = (set: SetSlice<QuestionSlice>): QuestionSlice => ({
  question: null,
  deletions: 0,
  ask: (question) => set({ question }),
  dropQuestion: () => set({ question: null }),
  countDeletion: () => set(({ deletions }) => ({ deletions: deletions + 1 })),
})
