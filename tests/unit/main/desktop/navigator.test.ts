import { expect, test, vi } from 'vitest'
import { createNavigator } from '../../../../src/main/desktop/navigator.ts'

function setUp() {
  const window = { showWindow: vi.fn(), send: vi.fn() }
  return { ...window, navigator: createNavigator(window) }
}

const portraits = { runId: 'r1', stepId: 'portrait' }
const poster = { runId: 'r1', stepId: 'library-poster' }

test('a page that is there is led at once, and its window brought forward', () => {
  const { navigator, showWindow, send } = setUp()
  navigator.pageListens()
  navigator.go(portraits)
  expect(showWindow).toHaveBeenCalledOnce()
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'go', target: portraits })
})

test('a page that is still to come is led once it is there, to the latest place', () => {
  const { navigator, send } = setUp()
  navigator.go(portraits)
  navigator.go(poster)
  expect(send).not.toHaveBeenCalled()
  navigator.pageListens()
  navigator.pageListens()
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'go', target: poster })
})

test('a page that loads anew is waited for again', () => {
  const { navigator, send } = setUp()
  navigator.pageListens()
  navigator.pageGone()
  navigator.go(portraits)
  expect(send).not.toHaveBeenCalled()
  navigator.pageListens()
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'go', target: portraits })
})

test('what is chosen in a menu without a window waits for the page as well', () => {
  const { navigator, showWindow, send } = setUp()
  navigator.command('settings')
  expect(showWindow).toHaveBeenCalledOnce()
  navigator.pageListens()
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'command', command: 'settings' })
})
