import type { Writable } from 'node:stream'
import { errorText } from '../../log/error-text.ts'
import type { HostLog } from '../../log/host-log.ts'
import { hideShapes } from '../../log/secret-shapes.ts'

/** Says what went wrong: on a line for whoever started the app in a terminal, and in the log. */
export type Report = (what: string, error: unknown) => void

/** Text from outside must not move a terminal's cursor, nor colour its lines; the lines of a stack stay. */
const forTerminal = (text: string): string => text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, ' ')

/**
 * Writes trouble to a stream, usually the standard error, and to the log as soon as there is one.
 *
 * What comes with an error is one; what comes with words alone, such as a link that was refused, is a warning.
 */
export function createReport(
  stream: Pick<Writable, 'write' | 'on'>,
  hostLog: () => Pick<HostLog, 'log' | 'redact'> | null = () => null,
): Report {
  // The terminal that we were started from may be gone; then nobody reads, and that is no trouble of its own.
  stream.on('error', () => undefined)
  return (what, error) => {
    const told = errorText(error)
    const { log, redact = hideShapes } = hostLog() ?? {}
    stream.write(`callboard: ${forTerminal(redact(`${what}: ${told}`))}\n`)
    if (error instanceof Error) log?.error(what, { error: told })
    else log?.warn(what, { about: told })
  }
}

/**
 * Reports what nobody caught, and goes on.
 *
 * Going on is sound: every change of state is one transaction of the journal, and the board is only what was
 * committed. Electron's own habit is a dialog for exceptions and a warning for rejections.
 *
 * @param keep keeps it for whoever looks into it later
 */
export function reportUncaught(
  process: Pick<NodeJS.Process, 'on'>,
  report: Report,
  keep: Report = () => undefined,
): void {
  const tell: Report = (what, thrown) => {
    report(what, thrown)
    keep(what, thrown)
  }
  process.on('uncaughtException', (error) => tell('an error that nobody caught', error))
  process.on('unhandledRejection', (reason) => tell('a rejection that nobody handled', reason))
}
