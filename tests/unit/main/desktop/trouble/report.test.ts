import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { createReport, reportUncaught } from '../../../../../src/main/desktop/trouble/report.ts'
import { NO_LOG } from '../../../../../src/main/log/app-log.ts'

function setUp() {
  const stream = new PassThrough()
  return { stream, report: createReport(stream), text: () => String(stream.read() ?? '') }
}

test('trouble is told with what was being done and why it failed', () => {
  const { report, text } = setUp()
  report('could not load the page', new Error('no such file'))
  expect(text()).toMatch(/^callboard: could not load the page: Error: no such file\n/)
})

test('whatever was thrown can be told', () => {
  const { report, text } = setUp()
  report('a rejection', 'just words')
  expect(text()).toBe('callboard: a rejection: just words\n')
})

test('a terminal that is gone is no trouble', () => {
  const { stream } = setUp()
  expect(stream.emit('error', new Error('EPIPE'))).toBe(true)
})

test('what nobody caught is told, and the app goes on', () => {
  const { report, text } = setUp()
  const process = new EventEmitter()
  reportUncaught(process as never, report)
  process.emit('uncaughtException', new Error('one'))
  process.emit('unhandledRejection', new Error('two'))
  expect(text()).toMatch(/Error: one[\s\S]*Error: two/)
})

test('what nobody caught is kept for whoever looks into it', () => {
  const { report } = setUp()
  const process = new EventEmitter()
  const keep = vi.fn()
  reportUncaught(process as never, report, keep)
  process.emit('uncaughtException', new Error('one'))
  expect(keep).toHaveBeenCalledExactlyOnceWith('an error that nobody caught', new Error('one'))
})

test('a terminal is told nothing that moves its cursor, and no secret', () => {
  const { report, text } = setUp()
  report('refused a link', 'callboard://x\u001b[2J\u009b31m\u202e?token=abc')
  expect(text()).toBe('callboard: refused a link: callboard://x [2J 31m ?token=[secret]\n')
})

test('the log has it as well: an error as one, words as a warning', () => {
  const log = { ...NO_LOG, error: vi.fn(), warn: vi.fn() }
  const report = createReport(new PassThrough(), () => ({ log, redact: (words) => words }))
  report('could not load the page', new Error('no such file'))
  report('refused a link', 'x:')
  expect(log.error.mock.calls).toEqual([
    ['could not load the page', { error: expect.stringContaining('no such file') }],
  ])
  expect(log.warn.mock.calls).toEqual([['refused a link', { about: 'x:' }]])
})
