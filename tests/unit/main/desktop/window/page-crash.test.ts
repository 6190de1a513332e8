import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { reloadAfterCrash } from '../../../../../src/main/desktop/window/page-crash.ts'

function setUp() {
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() })
  const clock = { at: 0 }
  const report = vi.fn()
  reloadAfterCrash(contents as never, { report, now: () => clock.at })
  const crash = (reason: string): boolean => contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
  return { contents, clock, report, crash }
}

test('a page that crashed is loaded again', () => {
  const { contents, crash, report } = setUp()
  crash('oom')
  expect(contents.reload).toHaveBeenCalledOnce()
  expect(report).toHaveBeenCalledOnce()
})

test('a page that crashes at once again is left alone', () => {
  const { contents, clock, crash } = setUp()
  crash('crashed')
  clock.at = 9_999
  crash('crashed')
  expect(contents.reload).toHaveBeenCalledOnce()
})

test('a page that crashes much later is loaded again', () => {
  const { contents, clock, crash } = setUp()
  crash('crashed')
  clock.at = 10_000
  crash('crashed')
  expect(contents.reload).toHaveBeenCalledTimes(2)
})

test('a page that has ended as it should is no crash', () => {
  const { contents, crash, report } = setUp()
  crash('clean-exit')
  expect(contents.reload).not.toHaveBeenCalled()
  expect(report).not.toHaveBeenCalled()
})
