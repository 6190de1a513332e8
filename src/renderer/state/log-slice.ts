/** That runs have written to their logs; told only while log lines are asked for. */
export interface LogSlice {
  /** Id of the newest line heard of, by run. The lines themselves are asked for where they are shown. */
  readonly newestLog: Readonly<Record<string, number>>
}

export const createLogSlice = (): LogSlice => ({ newestLog: {} })
