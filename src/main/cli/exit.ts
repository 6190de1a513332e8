import { type CallboardError, kindOf } from '../../shared/contract/errors.ts'

/** Exit codes of the command line. */
export const EXIT = { DONE: 0, FAILED: 1, USAGE: 2, NO_SUCH_RUN: 3, INTERRUPTED: 130 } as const

/** The exit code that an error ends the program with. */
export function exitCodeOf(error: CallboardError): number {
  if (error.code === 'RUN_NOT_FOUND') return EXIT.NO_SUCH_RUN
  const kind = kindOf(error.code)
  return kind === 'bad-input' || kind === 'not-found' || kind === 'conflict' ? EXIT.USAGE : EXIT.FAILED
}
