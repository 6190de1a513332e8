import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addUp, judge, tallyOfPlaywright, tallyOfVitest, toLine } from '../../../scripts/lib/tally.mjs'

/** Reports that the runners wrote of small suites: passing, failing, skipped and broken tests, or none at all. */
const recorded = async (name: string) =>
  JSON.parse(await readFile(join(import.meta.dirname, 'recorded', `${name}.json`), 'utf8'))

it('counts a file that could not be loaded as a failure beside the failed tests', async () => {
  expect(tallyOfVitest(await recorded('vitest-mixed'))).toEqual({ passed: 2, failed: 2, skipped: 2 })
})

it('counts what Playwright expected, did not expect and skipped', async () => {
  expect(tallyOfPlaywright(await recorded('playwright-mixed'))).toEqual({ passed: 1, failed: 1, skipped: 1 })
})

it('takes a test that passed only at the second try for a failure', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }
  expect(tallyOfPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

it('does not let a runner pass that ran nothing', async () => {
  const unit = judge(tallyOfVitest(await recorded('vitest-nothing')), true)
  const browser = judge(tallyOfPlaywright(await recorded('playwright-nothing')), false)
  expect([unit.failed, browser.failed]).toEqual([1, 1])
})

it('does not let a runner pass that skipped everything', () => {
  expect(judge({ passed: 0, failed: 0, skipped: 4 }, true)).toEqual({ passed: 0, failed: 1, skipped: 4 })
})

it('does not let a runner pass that left no report', () => {
  expect(judge(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('finds the failure of a run whose tests all passed, such as a lost rejection', async () => {
  const tally = tallyOfVitest(await recorded('vitest-lost-rejection'))
  expect(tally).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(judge(tally, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('leaves a run as it is that failed by its tests', () => {
  expect(judge({ passed: 5, failed: 2, skipped: 0 }, false)).toEqual({ passed: 5, failed: 2, skipped: 0 })
})

it('adds up all runners in one line, with what was skipped only where something was', () => {
  const checks = { passed: 2, failed: 1, skipped: 0 }
  const unit = { passed: 40, failed: 0, skipped: 3 }
  expect(toLine(addUp([checks, unit]))).toBe('42 passed, 1 failed, 3 skipped')
  expect(toLine(checks)).toBe('2 passed, 1 failed')
  expect(toLine(addUp([]))).toBe('0 passed, 0 failed')
})
