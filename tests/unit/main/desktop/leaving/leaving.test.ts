import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { type CloseWindowOptions, createCloseWindow } from '../../../../../src/main/desktop/leaving/close-window.ts'
import { guardQuit } from '../../../../../src/main/desktop/leaving/quit-guard.ts'
import { quitQuestion, trayExplanation } from '../../../../../src/main/desktop/leaving/words.ts'

const LUNAR = { title: 'The Lunar Job' }

describe('quitting', () => {
  /** An app whose `quit` asks its listeners as Electron's does. */
  function setUp(options: { working: boolean; answers: boolean[] }) {
    const app = Object.assign(new EventEmitter(), {
      ended: 0,
      quit() {
        let prevented = false
        app.emit('before-quit', { preventDefault: () => (prevented = true) })
        if (!prevented) app.ended += 1
      },
    })
    const ask = vi.fn(async () => options.answers.shift() ?? false)
    const goOn = vi.fn()
    const guard = guardQuit(app as never, { working: () => options.working, ask, goOn })
    return { app, ask, goOn, guard, answered: () => new Promise<void>((resolve) => setImmediate(resolve)) }
  }

  test('asks nobody while nothing runs', () => {
    const { app, ask, guard } = setUp({ working: false, answers: [] })
    app.quit()
    expect([app.ended, ask.mock.calls.length, guard.leaving]).toEqual([1, 0, true])
  })

  test('in the middle asks first, and ends when that is meant', async () => {
    const { app, ask, goOn, answered } = setUp({ working: true, answers: [true] })
    app.quit()
    expect(app.ended).toBe(0)
    await answered()
    expect([app.ended, ask.mock.calls.length, goOn.mock.calls.length]).toEqual([1, 1, 0])
  })

  test('in the middle goes on where it was not meant, and asks again the next time', async () => {
    const { app, ask, goOn, guard, answered } = setUp({ working: true, answers: [false, true] })
    app.quit()
    await answered()
    expect([app.ended, goOn.mock.calls.length, guard.leaving]).toEqual([0, 1, false])
    app.quit()
    await answered()
    expect([app.ended, ask.mock.calls.length]).toEqual([1, 2])
  })

  test('twice in a row asks once', async () => {
    const { app, ask, answered } = setUp({ working: true, answers: [false] })
    app.quit()
    app.quit()
    await answered()
    expect(ask).toHaveBeenCalledOnce()
  })

  test('asks nobody when the system itself ends', () => {
    const { app, ask, guard } = setUp({ working: true, answers: [] })
    guard.allow()
    app.quit()
    expect([app.ended, ask.mock.calls.length]).toEqual([1, 0])
  })
})

describe('closing the window', () => {
  function close(rest: Partial<CloseWindowOptions> = {}) {
    const explain = vi.fn()
    const quit = vi.fn()
    const closeWindow = createCloseWindow({
      platform: 'linux',
      leaving: () => false,
      working: () => true,
      closeToTray: () => true,
      explained: () => false,
      explain,
      quit,
      ...rest,
    })
    const preventDefault = vi.fn()
    const hide = vi.fn()
    closeWindow({ preventDefault }, hide)
    const called = (fn: { mock: { calls: unknown[] } }) => fn.mock.calls.length === 1
    return { kept: called(preventDefault), hidden: called(hide), explained: called(explain), quits: called(quit) }
  }
  const CLOSED = { kept: false, hidden: false, explained: false, quits: false }

  test('while something runs hides it, and explains that', () => {
    expect(close()).toEqual({ kept: true, hidden: true, explained: true, quits: false })
  })

  test('is explained once', () => {
    expect(close({ explained: () => true })).toMatchObject({ hidden: true, explained: false })
  })

  test('is quitting for who wants no tray, and so is asked about', () => {
    expect(close({ closeToTray: () => false })).toEqual({ ...CLOSED, kept: true, quits: true })
  })

  test.each<[string, Partial<CloseWindowOptions>]>([
    ['while nothing runs', { working: () => false }],
    ['once the end is agreed to', { leaving: () => true }],
    ['on macOS, where an app goes on without windows', { platform: 'darwin' }],
  ])('closes it %s', (_when, rest) => {
    expect(close(rest)).toEqual(CLOSED)
  })
})

test('the words name the one show, or count the shows, and say what comes of it', () => {
  expect(quitQuestion([LUNAR], true)).toMatchObject({
    message: '“The Lunar Job” is still in production',
    detail: expect.stringMatching(/it goes on at the next start\.$/),
    buttons: ['Keep running', 'Quit'],
    quit: 1,
  })
  expect(quitQuestion([LUNAR, LUNAR], false)).toMatchObject({
    message: '2 shows are still in production',
    detail: expect.stringMatching(/you can resume it after the next start\.$/),
  })
  expect(trayExplanation([LUNAR]).body).toMatch(/^“The Lunar Job” is still in production\./)
})
