import type { Writable } from 'node:stream'

/** Says on one line of the log what went wrong. */
export type Report = (what: string, error: unknown) => void

const told = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Writes trouble to a stream, usually the standard error. */
export function createReport(stream: Pick<Writable, 'write' | 'on'>): Report {
  // The terminal that we were started from may be gone; then nobody reads, and that is no trouble of its own.
  stream.on('error', () => undefined)
  return (what, error) => void stream.write(`callboard: ${what}: ${told(error)}\n`)
}

/**
 * Reports what nobody caught, and goes on.
 *
 * Going on is sound: every change of state is one transaction of the journal, and the board is only what was
 * committed. Electron's own habit is a dialog for exceptions and a warning for rejections.
 */
export function reportUncaught(process: Pick<NodeJS.Process, 'on'>, report: Report): void {
  process.on('uncaughtException', (error) => report('an error that nobody caught', error))
  process.on('unhandledRejection', (reason) => report('a rejection that nobody handled', reason))
}
