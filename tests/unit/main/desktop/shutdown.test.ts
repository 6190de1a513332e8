import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { closeBeforeQuit } from '../../../../src/main/desktop/shutdown.ts'

/** An application that quits as Electron does: it asks first, and a listener can stop it. */
function setUp() {
  const app = new EventEmitter()
  const quit = vi.fn(() => {
    const event = { prevented: false, preventDefault: () => (event.prevented = true) }
    app.emit('will-quit', event)
    if (!event.prevented) app.emit('gone')
  })
  const gone = vi.fn()
  app.on('gone', gone)
  const closing = Promise.withResolvers<void>()
  const close = vi.fn(() => closing.promise)
  const report = vi.fn()
  const stopWaiting = vi.fn()
  const after = vi.fn((_ms: number, _run: () => void) => stopWaiting)
  closeBeforeQuit(Object.assign(app, { quit }) as never, { close, clock: { after }, report })
  const losePatience = () => after.mock.calls[0]?.[1]()
  return { quit, gone, close, closing, report, stopWaiting, losePatience }
}

test('the app goes when the studio is closed, and not before', async () => {
  const { quit, gone, closing } = setUp()
  quit()
  expect(gone).not.toHaveBeenCalled()
  closing.resolve()
  await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce())
})

test('quitting twice closes once', async () => {
  const { quit, gone, close, closing } = setUp()
  quit()
  quit()
  expect(gone).not.toHaveBeenCalled()
  closing.resolve()
  await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce())
  expect(close).toHaveBeenCalledOnce()
})

test('a studio that cannot be closed does not keep the app from quitting', async () => {
  const { quit, gone, closing, report } = setUp()
  quit()
  closing.reject(new Error('the disk is gone'))
  await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce())
  expect(report).toHaveBeenCalledOnce()
})

test('nor does one that never closes', () => {
  const { quit, gone, report, losePatience } = setUp()
  quit()
  losePatience()
  expect(gone).toHaveBeenCalledOnce()
  expect(report).toHaveBeenCalledOnce()
})

test('a studio that closed in time leaves no timer behind', async () => {
  const { quit, gone, closing, stopWaiting } = setUp()
  quit()
  closing.resolve()
  await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce())
  expect(stopWaiting).toHaveBeenCalledOnce()
})
