import { expect, it } from 'vitest'
import { auditProduction, canWatchCalls } from '../support/faults/order/trial.ts'

/** The system calls themselves are watched where that can be done. */
const WAYS = (await canWatchCalls()) ? (['deeds', 'calls'] as const) : (['deeds'] as const)
/** Fifty tasks: five of the show and three of each character. */
const CHARACTERS = 15

it.concurrent.each(WAYS)(
  'every result is on disk before its name, its name before its commit, its commit before the news (%s)',
  async (watch) => {
    const { tasks, files, faults } = await auditProduction({ characters: CHARACTERS, watch })
    expect(tasks).toBe(50)
    expect(files).toBeGreaterThanOrEqual(50)
    expect(faults).toEqual([])
  },
)

it.concurrent.each([
  ['rename-before-write', 'renamed before its content was on disk'],
  ['commit-before-rename', 'committed before it was in place'],
  ['no-sync-of-folder', 'committed before its folder was on disk'],
  ['told-before-commit', 'told before the commit was on disk'],
] as const)('a program that works in a wrong order is caught: %s', async (fault, finding) => {
  const { files, faults } = await auditProduction({ characters: 1, watch: 'deeds', fault })
  expect(files).toBeGreaterThan(0)
  expect(faults.filter((found) => found.endsWith(finding)).length).toBeGreaterThan(5)
})
