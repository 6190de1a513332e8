/**
 * How many tests of a stage passed, failed and were left out.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @type {(tallies: readonly Tally[]) => Tally} */
export const addUp = (tallies) =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    NOTHING,
  )

/** The one line that a test run ends with. @type {(tally: Tally) => string} */
export const toLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * The parts that we read of Vitest's JSON report.
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults one for each file
 */

/**
 * A file that cannot even be loaded has no tests to fail; it counts as one failure.
 *
 * @type {(report: VitestReport) => Tally}
 */
export function tallyOfVitest(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * The parts that we read of Playwright's JSON report.
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, skipped: number, unexpected: number, flaky: number }} stats
 * @property {readonly unknown[]} errors what went wrong outside of any test
 */

/**
 * A test that passed only when tried again is a failure: nothing here is retried.
 *
 * @type {(report: PlaywrightReport) => Tally}
 */
export const tallyOfPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

/**
 * What a stage counts for, given how its runner ended.
 *
 * A runner that ran nothing, left no report, or failed without a failing test is one failure: silence is no success.
 *
 * @param {Tally | null} tally null where there is no report
 * @param {boolean} endedWell the runner's exit code was 0
 * @returns {Tally}
 */
export function judge(tally, endedWell) {
  const counted = tally ?? NOTHING
  const ranNothing = counted.passed + counted.failed === 0
  const hidden = ranNothing || (!endedWell && counted.failed === 0)
  return hidden ? { ...counted, failed: counted.failed + 1 } : counted
}
