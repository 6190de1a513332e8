import type { LogLine } from '../../../shared/contract/views.ts'

/** Control characters that would disturb a terminal or an editor; tabs and line breaks stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** A line as it is copied and saved, as `callboard logs` prints it: time in UTC, level, what it is about, text. */
export function lineText({ at, level, step, item, attempt, text }: LogLine): string {
  const about = [step, item].filter((part) => part !== null).join('/')
  const tries = attempt !== null && attempt > 1 ? ` (try ${attempt})` : ''
  return `${new Date(at).toISOString()} ${level.padEnd(5)} ${about}${tries} ${text.replaceAll(CONTROLS, '')}`
}
