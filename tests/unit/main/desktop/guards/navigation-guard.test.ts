import { EventEmitter } from 'node:events'
import type { WindowOpenHandlerResponse } from 'electron'
import { expect, test, vi } from 'vitest'
import { guardNavigation } from '../../../../../src/main/desktop/guards/navigation-guard.ts'

type OpenHandler = (details: { url: string }) => WindowOpenHandlerResponse

function setUp() {
  const contents = new EventEmitter()
  const reportDenied = vi.fn()
  const setWindowOpenHandler = vi.fn<(handler: OpenHandler) => void>()
  guardNavigation(Object.assign(contents, { setWindowOpenHandler }) as never, reportDenied)
  const emit = (name: string, details: object, ...more: unknown[]): boolean => {
    const event = { ...details, preventDefault: vi.fn() }
    contents.emit(name, event, ...more)
    return event.preventDefault.mock.calls.length > 0
  }
  return { emit, reportDenied, open: setWindowOpenHandler.mock.calls[0]?.[0] }
}

test('the page may load itself again', () => {
  const { emit } = setUp()
  expect(emit('will-navigate', { url: 'app://callboard/index.html' })).toBe(false)
})

test.each([
  'https://example.com/',
  'app://callboard/artifacts/1',
  'about:blank',
  'file:///etc/passwd',
  'data:text/html,x',
])('the page cannot go to %s', (url) => {
  const { emit, reportDenied } = setUp()
  expect(emit('will-navigate', { url })).toBe(true)
  expect(reportDenied).toHaveBeenCalledExactlyOnceWith('navigation', url)
})

test('no redirect is followed, not even to the page', () => {
  const { emit } = setUp()
  expect(emit('will-redirect', { url: 'app://callboard/index.html' })).toBe(true)
})

test('no frame loads anything; the main frame is the business of the other guard', () => {
  const { emit, reportDenied } = setUp()
  expect(emit('will-frame-navigate', { url: 'app://callboard/index.html', isMainFrame: false })).toBe(true)
  expect(emit('will-frame-navigate', { url: 'app://callboard/index.html', isMainFrame: true })).toBe(false)
  expect(reportDenied).toHaveBeenCalledOnce()
})

test('no web view is attached', () => {
  const { emit, reportDenied } = setUp()
  expect(emit('will-attach-webview', {}, {}, { src: 'https://example.com/' })).toBe(true)
  expect(reportDenied).toHaveBeenCalledExactlyOnceWith('webview', 'https://example.com/')
})

test.each(['https://example.com/', 'app://callboard/index.html', 'about:blank'])('no window opens for %s', (url) => {
  const { open, reportDenied } = setUp()
  expect(open?.({ url })).toEqual({ action: 'deny' })
  expect(reportDenied).toHaveBeenCalledExactlyOnceWith('window', url)
})
