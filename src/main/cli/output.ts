import { plainText } from '../../shared/text/width.ts'

/** Where a command writes: answers to stdout, everything else to stderr. */
export interface Output {
  readonly isTerminal: boolean
  /** Lines that the terminal shows at once. */
  readonly rows: number
  write(text: string): void
  note(text: string): void
}

/** What a terminal obeys or reorders a line by, and JSON leaves as it is: DEL, the C1 controls, marks of direction. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One JSON value on a line of its own, which is safe to look at on a terminal as well. */
export const writeJson = (output: Output, value: unknown): void =>
  output.write(`${JSON.stringify(value).replace(OBEYED, escaped)}\n`)

/** The same output, whose notes are one line each and cannot move the cursor: they quote what others have written. */
export const withPlainNotes = (output: Output): Output => ({
  ...output,
  note: (text) => output.note(plainText(text)),
})
