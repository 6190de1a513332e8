import type { CallboardEvent } from '../../../shared/domain/event.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { type Board, EMPTY_BOARD } from '../../../shared/domain/run.ts'

/** Events between two kept boards: how many are folded at most to go back to any point. */
export const CHECKPOINT_EVERY = 50

/**
 * The board after the first `count` events, for any count in any order.
 *
 * Going on folds only what is new; going back starts from the last board kept before. Boards are kept as they are
 * first passed and share what did not change between them.
 */
export function createCheckpoints(events: readonly CallboardEvent[]): (count: number) => Board {
  const kept: Board[] = [EMPTY_BOARD]
  let last = { count: 0, board: EMPTY_BOARD }

  function keptBefore(count: number): { readonly count: number; readonly board: Board } {
    const index = Math.floor(count / CHECKPOINT_EVERY)
    let board = kept.at(-1) ?? EMPTY_BOARD
    while (kept.length <= index) {
      const from = (kept.length - 1) * CHECKPOINT_EVERY
      board = fold(board, events.slice(from, from + CHECKPOINT_EVERY))
      kept.push(board)
    }
    return { count: index * CHECKPOINT_EVERY, board: kept[index] ?? board }
  }

  return (count) => {
    const start = keptBefore(count)
    const from = last.count <= count && last.count > start.count ? last : start
    last = { count, board: fold(from.board, events.slice(from.count, count)) }
    return last.board
  }
}
