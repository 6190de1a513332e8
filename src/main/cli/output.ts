/** Where a command writes: answers to stdout, everything else to stderr. */
export interface Output {
  readonly isTerminal: boolean
  /** Lines that the terminal shows at once. */
  readonly rows: number
  write(text: string): void
  note(text: string): void
}

/** One JSON value on a line of its own. */
export const writeJson = (output: Output, value: unknown): void => output.write(`${JSON.stringify(value)}\n`)
