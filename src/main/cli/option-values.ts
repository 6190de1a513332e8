import { InvalidArgumentError } from 'commander'
import { LOG_PAGE } from './logs.ts'

export function wholeNumber(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

export function portNumber(text: string): number {
  const port = wholeNumber(text)
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

export function speedNumber(text: string): number {
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(text)) throw new InvalidArgumentError('It must be a number from 0 up.')
  return Number(text)
}

/** A moment in any form that JavaScript reads, in epoch milliseconds. */
export function timeOf(text: string): number {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new InvalidArgumentError('It must be a time, for example 2026-03-14T09:26:00Z.')
  return at
}

export function tailNumber(text: string): number {
  const lines = wholeNumber(text)
  if (lines < 1 || lines > LOG_PAGE) throw new InvalidArgumentError(`It must be a number from 1 to ${LOG_PAGE}.`)
  return lines
}

export function nonEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.')
  return text
}
