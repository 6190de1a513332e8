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
  closeBeforeQuit(Object.assign(app, { quit }) as never, { close, report })
  return { quit, gone, close, closing, report }
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
