import { plainJson } from '../../shared/text/plain-json.ts'
import { plainText } from '../../shared/text/width.ts'

/** Where a command writes: answers to stdout, everything else to stderr. */
export interface Output {
  readonly isTerminal: boolean
  /** Lines that the terminal shows at once. */
  readonly rows: number
  write(text: string): void
  note(text: string): void
}

/** One JSON value on a line of its own, which is safe to look at on a terminal as well. */
export const writeJson = (output: Output, value: unknown): void => output.write(`${plainJson(JSON.stringify(value))}\n`)

/** The same output, whose notes are one line each and cannot move the cursor: they quote what others have written. */
export const withPlainNotes = (output: Output): Output => ({
  ...output,
  note: (text) => output.note(plainText(text)),
})
