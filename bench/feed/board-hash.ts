import { createHash } from 'node:crypto'
import type { Board } from '../../src/shared/domain/run.ts'

const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** SHA-256 of all that a board holds, whatever the order in which its keys came to be. */
export const boardHash = (board: Board): string =>
  createHash('sha256').update(JSON.stringify(board, inOrder)).digest('hex')
