import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createReport, reportUncaught } from '../../../../src/main/desktop/report.ts'

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
