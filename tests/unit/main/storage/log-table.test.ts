import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createLogTable } from '../../../../src/main/storage/log-table.ts'
import { logLine } from '../../../support/log-lines.ts'

describe('writing log lines', () => {
  it('gives every line a higher id than all before it, whichever run it is of', () => {
    const table = createLogTable(openDatabase(':memory:'))
    const first = table.append([logLine('one'), logLine('two', { runId: 'other' })])
    const second = table.append([logLine('three')])
    expect([...first, ...second].map(({ id }) => id)).toEqual([1, 2, 3])
  })

  it('cuts a text that is longer than 16,384 characters, and says what was kept', () => {
    const [kept] = createLogTable(openDatabase(':memory:')).append([logLine('x'.repeat(20_000))])
    expect(kept?.text).toHaveLength(16_384)
  })
})
