import { describe, expect, it } from 'vitest'
import { createLogWindows } from '../../../../../src/main/storage/logs/log-window.ts'
import { LOG_COMMANDS } from '../../../../../src/shared/contract/command-table/log-commands.ts'
import { done, logLine, logLines } from '../../../../support/log-lines.ts'

/** `msALook` passes at each look at the clock. */
function windows(lines: Parameters<typeof logLines>[0], msALook = 0) {
  const { scan, table } = logLines(lines)
  let now = 0
  const host = createLogWindows(scan, () => {
    now += msALook
    return now
  })
  const ask = (query: object) => done(host.window(LOG_COMMANDS['log.window'].input.parse({ runId: 'r', ...query })))
  return { table, ask }
}

const ten = () => Array.from({ length: 10 }, (_, at) => logLine(`line ${at}`, { level: at === 4 ? 'error' : 'info' }))

describe('rows of a log', () => {
  it('gives any rows of all that match, and how many there are', () => {
    const { row, lines, total, searched } = windows(ten()).ask({ row: 6, limit: 2 })
    expect({ row, total, searched }).toEqual({ row: 6, total: 10, searched: 1 })
    expect(lines.map(({ text }) => text)).toEqual(['line 6', 'line 7'])
  })

  it('gives the last rows where none is named', () => {
    const { row, lines } = windows(ten()).ask({ limit: 3 })
    expect(row).toBe(7)
    expect(lines.map(({ text }) => text)).toEqual(['line 7', 'line 8', 'line 9'])
  })

  it('counts every level, whichever is shown', () => {
    const { total, levels, lines } = windows(ten()).ask({ levels: ['error'] })
    expect(total).toBe(1)
    expect(levels).toEqual({ debug: 0, info: 9, warn: 0, error: 1 })
    expect(lines.map(({ text }) => text)).toEqual(['line 4'])
  })

  it('says where the searched text stands in a line', () => {
    const { lines } = windows([logLine('Painter 1, painter 2')]).ask({ grep: 'painter' })
    expect(lines[0]?.marks).toEqual([
      [0, 7],
      [11, 18],
    ])
  })

  it('finds the row of a line, and of the next that matches where that one does not', () => {
    const { ask } = windows(ten())
    expect(ask({ near: 8, limit: 0 }).near).toBe(7)
    expect(ask({ near: 3, limit: 0, levels: ['error'] }).near).toBe(0)
    expect(ask({ near: 6, limit: 0, levels: ['error'] }).near).toBe(1)
  })

  it('takes in what has been written since it was last asked, also for one level', () => {
    const { ask, table } = windows(ten())
    expect(ask({ levels: ['error'] }).total).toBe(1)
    table.append([logLine('line 10', { level: 'error' }), logLine('elsewhere', { runId: 'other' })])
    const { total, lastId } = ask({ levels: ['error'] })
    expect({ total, lastId }).toEqual({ total: 2, lastId: 11 })
    expect(ask({}).total).toBe(11)
  })

  it('begins after a line where the view was cleared', () => {
    const { ask } = windows(ten())
    expect(ask({ after: 7 })).toMatchObject({ total: 3, row: 0, searched: 1 })
    expect(ask({ after: 10 })).toMatchObject({ total: 0, searched: 1, lastId: 10 })
  })

  it('answers a long search early with what it has, and goes on when asked again', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => logLine(at % 2 === 0 ? 'a lamp' : 'a disk'))
    const { ask } = windows(many, 50)
    const totals: number[] = []
    for (let searched = 0; searched < 1; ) {
      const answer = ask({ regex: 'l.mp' })
      totals.push(answer.total)
      searched = answer.searched
    }
    expect(totals.at(-1)).toBe(10_000)
    expect(totals.length).toBeGreaterThan(2)
    expect([...totals].sort((a, b) => a - b)).toEqual(totals)
  })

  it('gives fewer rows than asked for where their texts are very long, but always one', () => {
    const { ask } = windows(Array.from({ length: 200 }, () => logLine('x'.repeat(16_000))))
    const { lines, total } = ask({ row: 0, limit: 200 })
    expect(total).toBe(200)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(100)
  })

  it('is empty for a run that has written nothing', () => {
    expect(windows([]).ask({})).toMatchObject({ total: 0, lines: [], row: 0, lastId: 0, searched: 1 })
  })
})
