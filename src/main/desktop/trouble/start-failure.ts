import { toCallboardError } from '../../../shared/contract/errors.ts'
import type { Report } from './report.ts'

/** Exit code for a start that what was asked for does not allow. */
const CANNOT_START = 2

export interface StartFailureOptions {
  readonly showErrorBox: (title: string, message: string) => void
  readonly exit: (code: number) => void
  readonly report: Report
}

/**
 * Ends a start that cannot go on: a data folder that cannot be written or is in use, a database of a newer Callboard.
 *
 * The person is told in a box, whoever started it by hand in a terminal also there.
 */
export function createStartFailure({ showErrorBox, exit, report }: StartFailureOptions): (thrown: unknown) => void {
  return (thrown) => {
    const { code, message } = toCallboardError(thrown)
    report('cannot start', code === 'INTERNAL' ? thrown : `${message} (${code})`)
    try {
      showErrorBox('Callboard cannot start', message)
    } finally {
      exit(CANNOT_START)
    }
  }
}
