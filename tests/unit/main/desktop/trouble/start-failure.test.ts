import { expect, test, vi } from 'vitest'
import { createStartFailure } from '../../../../../src/main/desktop/trouble/start-failure.ts'
import { CallboardError } from '../../../../../src/shared/contract/errors.ts'

function setUp() {
  const parts = { showErrorBox: vi.fn(), exit: vi.fn(), report: vi.fn() }
  return { ...parts, fail: createStartFailure(parts) }
}

test('the person is told what is wrong in one line, and the app ends with code 2', () => {
  const { fail, showErrorBox, exit, report } = setUp()
  fail(new CallboardError('DATA_DIR_IN_USE', 'Another Callboard already uses this data folder.'))
  expect(showErrorBox).toHaveBeenCalledExactlyOnceWith(
    'Callboard cannot start',
    'Another Callboard already uses this data folder.',
  )
  expect(report).toHaveBeenCalledExactlyOnceWith(
    'cannot start',
    'Another Callboard already uses this data folder. (DATA_DIR_IN_USE)',
  )
  expect(exit).toHaveBeenCalledExactlyOnceWith(2)
})

test('what nobody foresaw is reported whole, for whoever mends it', () => {
  const { fail, report } = setUp()
  const thrown = new TypeError('x is not a function')
  fail(thrown)
  expect(report).toHaveBeenCalledExactlyOnceWith('cannot start', thrown)
})

test('the app ends even where no box can be shown', () => {
  const { fail, showErrorBox, exit } = setUp()
  showErrorBox.mockImplementation(() => {
    throw new Error('no display')
  })
  expect(() => fail(new Error('x'))).toThrow('no display')
  expect(exit).toHaveBeenCalledExactlyOnceWith(2)
})
