/**
 * All that `callboard/sdk` offers, in one file that needs no other, so that it can be read by any TypeScript.
 * The code is held to it.
 */

/** Where to report to. With nothing given: to the Callboard that runs on this machine for this user. */
export interface TrackerOptions {
  /** Address of a host, for example `http://10.0.0.5:4100/`; needed where it runs on another machine. */
  readonly url?: string
  /** An access token with scope `report` (`callboard token create --name N --scope report`). */
  readonly token?: string
  /** Data folder whose running host is reported to. Default: `CALLBOARD_DATA_DIR`, else the platform's. */
  readonly dataDir?: string
}

/** Steps of an operation: how many (at most 200), or their names, with weights where they differ. */
export type OperationSteps = number | (string | { title: string; weight?: number })[]

/**
 * Shows work that this program does on Callboard's board.
 *
 * Calls are done strictly in the order in which they were made, one at a time. Each promise settles when the host's
 * journal has it. While the host cannot be reached, calls wait, up to 1,000, and the process stays alive for them;
 * what does not fit any more rejects at once with `QUEUE_FULL`. What the host refuses rejects with its code and is not
 * tried again. Rejections are always a `TrackerError`.
 */
export interface ProgressTracker {
  /**
   * Begins an operation, or goes on with the one of that name that is under way.
   *
   * @param operationId any name, 1 to 200 characters; a name that has ended begins a new run
   */
  startOperation(operationId: string, steps: OperationSteps): Promise<void>
  /**
   * Says in which step the operation is now; the steps before it count as done.
   *
   * @param currentStep the step's name, or its number from 1; a new name adds a step; a step that was done and is
   *   entered again begins another round
   * @param message shown beside the step and kept in the log; cut at 2,000 characters
   * @param fraction how much of the step is done, 0..1
   */
  updateProgress(operationId: string, currentStep: string | number, message?: string, fraction?: number): Promise<void>
  /**
   * Ends an operation well.
   *
   * @param result anything that JSON can hold, at most 1 MiB; kept with the run
   */
  completeOperation(operationId: string, result?: unknown): Promise<void>
  /** Ends an operation in failure, with the reason that people will read; cut at 4,000 characters. */
  failOperation(operationId: string, error: string | Error): Promise<void>
  /**
   * Sends what still waits and lets go. Where the host cannot be reached, what waits rejects with `HOST_UNREACHABLE`.
   * Operations that have not ended are left as they are, and show as "lost contact" after 15 seconds.
   */
  close(): Promise<void>
}

/**
 * Why a call of a tracker was not done. `code` is stable, the message is for a person.
 *
 * - `QUEUE_FULL`: too many calls wait for the host already; this one was not taken.
 * - `CLOSED`: the tracker has been closed.
 * - `REFUSED`: whatever answers at the address refused, and not in Callboard's own words.
 * - `HOST_UNREACHABLE`: the tracker was closed while the host could not be reached.
 * - any other: the host's own code, for example `NOT_ALLOWED`, `BAD_INPUT` or `OPERATION_NOT_FOUND`.
 */
export interface TrackerError extends Error {
  readonly name: 'TrackerError'
  readonly code: string
}

/**
 * Makes a tracker, with which a program shows its own work on Callboard's board.
 *
 * It connects with the first call, needs no host to be there yet, and works from another machine with `url` and
 * `token`.
 *
 * @example
 * const tracker = createTracker()
 * await tracker.startOperation('nightly-import', ['fetch', 'convert', 'load'])
 * await tracker.updateProgress('nightly-import', 'fetch', '3 files')
 * await tracker.completeOperation('nightly-import', { rows: 7 })
 *
 * @throws TypeError where `url` is no HTTP address, or `token` cannot be one
 */
export declare function createTracker(options?: TrackerOptions): ProgressTracker
