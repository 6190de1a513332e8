import { expect, it } from 'vitest'
import {
  faultOf,
  filterOf,
  isFiltering,
  NO_FILTER,
  queryOf,
} from '../../../../../src/renderer/features/logs/log-filter.ts'
import { LOG_COMMANDS } from '../../../../../src/shared/contract/command-table/log-commands.ts'

it('asks the host for everything where nothing is filtered', () => {
  expect(queryOf('r0', NO_FILTER)).toEqual({ runId: 'r0' })
  expect(isFiltering({ ...NO_FILTER, clearedTo: 9 })).toBe(false)
})

it('asks for all that a link names', () => {
  const filter = filterOf({ step: 'portrait', item: 'c3', level: 'error', attempt: 2, find: 'painter' })
  const query = queryOf('r0', { ...filter, clearedTo: 7 })
  expect(query).toEqual({
    runId: 'r0',
    grep: 'painter',
    levels: ['error'],
    step: 'portrait',
    item: 'c3',
    attempt: 2,
    after: 7,
  })
  expect(LOG_COMMANDS['log.window'].input.safeParse(query).success).toBe(true)
})

it('keeps a pattern with a fault to itself, and says what the fault is', () => {
  const half = { ...NO_FILTER, find: 'painter (', isPattern: true }
  expect(queryOf('r0', half)).toEqual({ runId: 'r0' })
  expect(faultOf(half)).toBe('Unterminated group')
  expect(queryOf('r0', { ...half, find: 'painter (1|2)' })).toEqual({ runId: 'r0', regex: 'painter (1|2)' })
})
