import { type Board, EMPTY_BOARD } from '../../shared/domain/run.ts'
import type { SetSlice } from './slice.ts'

/** The runs, as the feed client last folded them. */
export interface BoardSlice {
  readonly board: Board
  /** False until the first snapshot: an empty board then means "not known yet", not "nothing there". */
  readonly boardKnown: boolean
  setBoard(board: Board): void
}

export const createBoardSlice = (set: SetSlice<BoardSlice>): BoardSlice => ({
  board: EMPTY_BOARD,
  boardKnown: false,
  setBoard: (board) => set({ board, boardKnown: true }),
})
