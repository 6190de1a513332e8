import { expect, it } from 'vitest'
import type { AskWindow } from '../../../../../src/renderer/features/logs/log-rows.ts'
import { readLines } from '../../../../../src/renderer/features/logs/read-lines.ts'

/** A log of `total` lines, of which a search has found only a part when it is first asked; no answer has over 300. */
function slowHost(total: number): AskWindow {
  let found = Math.min(total, 400)
  return async ({ row = 0, limit = 200 }) => {
    const lines = Array.from({ length: Math.max(0, Math.min(limit, 300, found - row)) }, (_, at) => ({
      id: row + at,
      runId: 'r',
      at: 0,
      level: 'info' as const,
      step: null,
      item: null,
      attempt: null,
      text: `line ${row + at}`,
      marks: [],
    }))
    const searched = found / total
    const answer = { row, lines, total: found, searched, near: null, lastId: found }
    found = total
    return { ...answer, levels: { debug: 0, info: answer.total, warn: 0, error: 0 } }
  }
}

async function read(total: number, rest: object = {}): Promise<string[]> {
  const texts: string[] = []
  await readLines({
    ask: slowHost(total),
    query: { runId: 'r' },
    onPart: (lines) => texts.push(...lines.map(({ text }) => text)),
    ...rest,
  })
  return texts
}

it('reads every line once, in order, also where answers are short and the search goes on', async () => {
  expect(await read(2500)).toEqual(Array.from({ length: 2500 }, (_, row) => `line ${row}`))
})

it('reads just the rows that are wanted, and no more than it may', async () => {
  expect(await read(2500, { span: { first: 10, last: 12 } })).toEqual(['line 10', 'line 11', 'line 12'])
  expect(await read(2500, { most: 2 })).toEqual(['line 0', 'line 1'])
  expect(await read(5, { span: { first: 3, last: 90 } })).toEqual(['line 3', 'line 4'])
})

it('stops when it is told to', async () => {
  const controller = new AbortController()
  controller.abort()
  await expect(read(10, { signal: controller.signal })).rejects.toThrow()
})
