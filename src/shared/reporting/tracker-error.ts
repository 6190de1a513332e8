import type { ErrorCode } from '../contract/errors.ts'

/**
 * Why a call of a tracker was not done.
 *
 * - `QUEUE_FULL`: too many calls wait for the host already; this one was not taken.
 * - `CLOSED`: the tracker has been closed.
 * - `REFUSED`: whatever answers at the address refused, and not in Callboard's own words.
 * - `HOST_UNREACHABLE`: the tracker was closed while the host could not be reached.
 * - any other: the host's own code, for example `NOT_ALLOWED` or `OPERATION_NOT_FOUND`.
 */
export type TrackerErrorCode = ErrorCode | 'QUEUE_FULL' | 'CLOSED' | 'REFUSED'

/** An error with a stable code and a message for a person. */
export class TrackerError extends Error {
  override readonly name = 'TrackerError'
  readonly code: TrackerErrorCode

  constructor(code: TrackerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
