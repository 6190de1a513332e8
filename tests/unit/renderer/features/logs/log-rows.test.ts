import { describe, expect, it } from 'vitest'
import { type AskWindow, createLogRows } from '../../../../../src/renderer/features/logs/log-rows.ts'
import type { CommandInput } from '../../../../../src/shared/contract/commands.ts'
import { CallboardError } from '../../../../../src/shared/contract/errors.ts'

const lineAt = (row: number) => ({
  id: row + 1,
  runId: 'r',
  at: row,
  level: 'info' as const,
  step: null,
  item: null,
  attempt: null,
  text: `line ${row}`,
  marks: [],
})

/** A host with a growing log; it answers when the test says so. */
function host(total: number) {
  let written = total
  const asked: CommandInput<'log.window'>[] = []
  const waiting: (() => void)[] = []
  const ask: AskWindow = (input) => {
    asked.push(input)
    return new Promise((resolve) => {
      waiting.push(() => {
        const limit = input.limit ?? 200
        const row = input.row ?? Math.max(0, written - limit)
        const lines = Array.from({ length: Math.min(limit, written - row) }, (_, at) => lineAt(row + at))
        const levels = { debug: 0, info: written, warn: 0, error: 0 }
        resolve({ row, lines, total: written, levels, near: input.near ?? null, lastId: written, searched: 1 })
      })
    })
  }
  return {
    ask,
    asked,
    write: (count: number) => {
      written += count
    },
    /** Answers all that is asked, and what is asked then, until nothing more is. */
    async answer() {
      while (waiting.length > 0) {
        waiting.shift()?.()
        await new Promise(setImmediate)
      }
    },
  }
}

describe('the rows of a log', () => {
  it('begin with the last ones, and how many there are', async () => {
    const { ask, answer } = host(1_000_000)
    const rows = createLogRows(ask, { runId: 'r' }, null)
    rows.refresh(true)
    await answer()
    expect(rows.state).toMatchObject({ known: true, total: 1_000_000 })
    expect(rows.line(999_999)?.text).toBe('line 999999')
    expect(rows.line(0)).toBeNull()
  })

  it('are fetched where they are looked at, and around it, once', async () => {
    const { ask, asked, answer } = host(1_000_000)
    const rows = createLogRows(ask, { runId: 'r' }, null)
    rows.refresh(true)
    await answer()
    rows.look(500_000, 500_015)
    await answer()
    expect(rows.line(500_007)?.text).toBe('line 500007')
    const before = asked.length
    rows.look(500_020, 500_035)
    await answer()
    expect(rows.line(500_030)?.text).toBe('line 500030')
    expect(asked).toHaveLength(before)
  })

  it('leave no queue behind somebody who scrolls past everything', async () => {
    const { ask, asked, answer } = host(1_000_000)
    const rows = createLogRows(ask, { runId: 'r' }, null)
    rows.refresh(true)
    await answer()
    const before = asked.length
    for (let row = 0; row < 900_000; row += 10_000) rows.look(row, row + 15)
    await answer()
    expect(asked.length - before).toBe(2)
    expect(rows.line(890_000)?.text).toBe('line 890000')
  })

  it('are kept in a bounded number, however far one scrolls', async () => {
    const { ask, answer } = host(1_000_000)
    const rows = createLogRows(ask, { runId: 'r' }, null)
    rows.refresh(true)
    await answer()
    for (let row = 0; row < 20_000; row += 100) {
      rows.look(row, row + 15)
      await answer()
    }
    const kept = Array.from({ length: 1_000_000 }, (_, row) => rows.line(row)).filter((line) => line !== null)
    expect(kept.length).toBeLessThan(4000)
  })

  it('grow when something is written', async () => {
    const { ask, answer, write } = host(10)
    const rows = createLogRows(ask, { runId: 'r' }, null)
    rows.refresh(true)
    await answer()
    write(5)
    rows.refresh(true)
    await answer()
    expect(rows.state.total).toBe(15)
    expect(rows.line(14)?.text).toBe('line 14')
  })

  it('say in words what the host refuses, and do not ask for it again', async () => {
    const asked: unknown[] = []
    const rows = createLogRows(
      (input) => {
        asked.push(input)
        return Promise.reject(new CallboardError('PATTERN_TOO_SLOW', 'This pattern takes too long.'))
      },
      { runId: 'r', regex: '(a+)+$' },
      null,
    )
    rows.refresh(true)
    await new Promise(setImmediate)
    expect(rows.state.trouble).toBe('This pattern takes too long.')
    rows.refresh(true)
    await new Promise(setImmediate)
    expect(asked).toHaveLength(1)
  })

  it('change nothing any more once they are closed', async () => {
    const { ask, answer } = host(10)
    const rows = createLogRows(ask, { runId: 'r' }, null)
    rows.refresh(true)
    rows.close()
    await answer()
    expect(rows.state.known).toBe(false)
  })
})
