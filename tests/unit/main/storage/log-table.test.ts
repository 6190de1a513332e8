import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createLogTable, type NewLogLine } from '../../../../src/main/storage/log-table.ts'

const line = (text: string, rest: Partial<NewLogLine> = {}): NewLogLine => ({
  runId: 'r',
  at: 1,
  level: 'info',
  step: 'portrait',
  item: 'c1',
  attempt: 1,
  text,
  ...rest,
})

function filled() {
  const db = openDatabase(':memory:')
  const table = createLogTable(db)
  table.append([
    line('The lamp moved aside'),
    line('disk almost full', { level: 'warn', item: 'c2' }),
    line('DISK_FULL: nothing fits', { level: 'error', step: 'video' }),
    line('elsewhere', { runId: 'other' }),
    line('---'),
  ])
  return {
    table,
    find: (query: object) => table.search({ runId: 'r', after: 0, limit: 100, ...query }).map((l) => l.text),
  }
}

describe('searching log lines', () => {
  it('gives a run’s lines in order, and only that run’s', () => {
    const { find } = filled()
    expect(find({})).toEqual(['The lamp moved aside', 'disk almost full', 'DISK_FULL: nothing fits', '---'])
  })

  it('filters by level and above, by step and by item', () => {
    const { find } = filled()
    expect(find({ level: 'warn' })).toEqual(['disk almost full', 'DISK_FULL: nothing fits'])
    expect(find({ step: 'video' })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ item: 'c2' })).toEqual(['disk almost full'])
  })

  it('finds text wherever it stands, in any case, and nothing that does not stand there', () => {
    const { find } = filled()
    expect(find({ grep: 'LAMP' })).toEqual(['The lamp moved aside'])
    expect(find({ grep: 'noth' })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ grep: 'othing fi' })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ grep: '--' })).toEqual(['---'])
    expect(find({ grep: 'full nothing' })).toEqual([])
  })

  it('takes whatever a person types as text, never as a query language', () => {
    const { find } = filled()
    for (const grep of ['"', 'a" OR "b', 'NEAR(', '*', "'; DROP TABLE log_line; --", 'lamp AND', '\u0000']) {
      expect(() => find({ grep })).not.toThrow()
    }
    expect(find({})).toHaveLength(4)
  })

  it('goes on after a given line, and gives no more than asked for', () => {
    const { table } = filled()
    const [first] = table.search({ runId: 'r', after: 0, limit: 1 })
    expect(table.search({ runId: 'r', after: first?.id ?? 0, limit: 2 })).toHaveLength(2)
  })
})
