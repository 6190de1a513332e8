import { inflateSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { createKeepAwake } from '../../../../../src/main/desktop/presence/keep-awake.ts'
import type { DesktopStatus, ShowStatus } from '../../../../../src/main/desktop/presence/status.ts'
import { createTaskbar } from '../../../../../src/main/desktop/presence/taskbar.ts'
import { createTrayUpdater } from '../../../../../src/main/desktop/presence/tray.ts'
import { trayMenu } from '../../../../../src/main/desktop/presence/tray-menu.ts'
import { drawTrayPicture, type TrayLook } from '../../../../../src/main/desktop/presence/tray-picture.ts'

const show = (rest: Partial<ShowStatus> = {}): ShowStatus => ({
  runId: 'r1',
  title: 'Salt & Sand',
  state: 'working',
  reported: false,
  fraction: 0.5,
  percent: 50,
  eta: 'about 4 min',
  ...rest,
})
const status = (rest: Partial<DesktopStatus> = {}): DesktopStatus => ({
  shows: [show()],
  state: 'working',
  fraction: 0.5,
  mode: 'normal',
  text: 'Salt & Sand, 50 %',
  ...rest,
})

describe('the bar', () => {
  test('is drawn when it has changed by a percent, and taken away at the end', () => {
    const window = { setProgressBar: vi.fn() }
    const taskbar = createTaskbar(() => window)
    for (const fraction of [0.5, 0.501, 0.509, 0.51]) taskbar.update(status({ fraction }))
    taskbar.update(status({ fraction: 0.51, mode: 'error' }))
    taskbar.update(status({ fraction: null, mode: 'none' }))
    expect(window.setProgressBar.mock.calls).toEqual([
      [0.5, { mode: 'normal' }],
      [0.51, { mode: 'normal' }],
      [0.51, { mode: 'error' }],
      [-1, { mode: 'none' }],
    ])
  })

  test('comes back with a window that is opened again', () => {
    const window = { setProgressBar: vi.fn() }
    let isOpen = false
    const taskbar = createTaskbar(() => (isOpen ? window : null))
    taskbar.update(status())
    isOpen = true
    taskbar.windowOpened()
    expect(window.setProgressBar).toHaveBeenCalledExactlyOnceWith(0.5, { mode: 'normal' })
  })
})

test('the machine is kept awake while something runs, the display is not, and once is enough', () => {
  const blocker = { start: vi.fn(() => 7), stop: vi.fn(() => true) }
  const keepAwake = createKeepAwake(blocker)
  for (const working of [false, true, true, false, false]) keepAwake(working)
  expect(blocker.start).toHaveBeenCalledExactlyOnceWith('prevent-app-suspension')
  expect(blocker.stop).toHaveBeenCalledExactlyOnceWith(7)
})

describe('the tray', () => {
  test('is changed only where something has changed', () => {
    const icon = { setPicture: vi.fn(), setMenu: vi.fn(), setToolTip: vi.fn(), setTitle: vi.fn() }
    const update = createTrayUpdater(icon)
    update(status())
    update(status())
    update(status({ fraction: 0.51, text: 'Salt & Sand, 51 %' }))
    expect(icon.setToolTip.mock.calls).toEqual([['Salt & Sand, 50 %'], ['Salt & Sand, 51 %']])
    expect(icon.setTitle.mock.calls).toEqual([[' 50 %'], [' 51 %']])
    expect(icon.setMenu).toHaveBeenCalledOnce()
    expect(icon.setPicture).toHaveBeenCalledOnce()
  })

  test('has a menu with the shows and what can be done with each', () => {
    const actions = {
      open: vi.fn(),
      openShow: vi.fn(),
      pause: vi.fn(),
      resume: vi.fn(),
      newShow: vi.fn(),
      quit: vi.fn(),
    }
    const shows = [
      show(),
      show({ runId: 'r2', title: 'Two', state: 'failed' }),
      show({ runId: 'r3', title: 'Three', state: 'paused', percent: 21, eta: '' }),
      show({ runId: 'r4', title: 'Four', reported: true, eta: '' }),
    ]
    const menu = trayMenu({ shows }, actions)
    expect(menu.map((item) => item.label ?? '—')).toEqual([
      'Salt && Sand · 50 % · about 4 min',
      'Two · failed',
      'Three · 21 % · paused',
      'Four · 50 %',
      '—',
      'New show…',
      'Open Callboard',
      '—',
      'Quit',
    ])
    const entries = menu.map((item) => (Array.isArray(item.submenu) ? item.submenu : []))
    expect(entries.slice(0, 4).map((items) => items.map(({ label }) => label))).toEqual([
      ['Open', 'Pause'],
      ['Open', 'Retry what failed'],
      ['Open', 'Resume'],
      ['Open'],
    ])
    const press = (entry: number, item: number) =>
      entries[entry]?.[item]?.click?.(...([] as unknown as [never, never, never]))
    press(0, 0)
    press(0, 1)
    press(1, 1)
    expect([actions.openShow, actions.pause, actions.resume].map((action) => action.mock.calls)).toEqual([
      [['r1']],
      [['r1']],
      [['r2']],
    ])
  })

  test('says so where nothing is in production, and does not list fifty shows', () => {
    const actions = {} as Parameters<typeof trayMenu>[1]
    expect(trayMenu({ shows: [] }, actions)[0]).toMatchObject({ label: 'Nothing in production', enabled: false })
    const many = Array.from({ length: 50 }, (_, index) => show({ runId: `r${index}` }))
    const labels = trayMenu({ shows: many }, actions).map(({ label }) => label)
    expect(labels).toContain('42 more…')
    expect(labels).toHaveLength(8 + 1 + 5)
  })
})

/** The colour of a pixel of a picture of 32, from its file. */
function pixelAt(look: TrayLook, template: boolean, x: number, y: number): number[] {
  const png = drawTrayPicture(32, look, template)
  const start = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  const at = y * (32 * 4 + 1) + 1 + x * 4
  return [...rows.subarray(at, at + 4)]
}

describe('the picture', () => {
  const RED = [0xe5, 0x09, 0x14, 255]
  const first = [7, 20] as const
  const last = [24, 20] as const

  test('fills its bars with red as far as the work is', () => {
    const half = { state: 'working', fraction: 0.5 } as const
    expect(pixelAt(half, false, ...first)).toEqual(RED)
    expect(pixelAt(half, false, ...last)).not.toEqual(RED)
    expect(pixelAt({ ...half, fraction: 1 }, false, ...last)).toEqual(RED)
  })

  test('is white at rest and coral after a failure, on a ground that any panel shows', () => {
    expect(pixelAt({ state: 'idle', fraction: null }, false, ...last)).toEqual([255, 255, 255, 255])
    expect(pixelAt({ state: 'failed', fraction: 1 }, false, ...first)).toEqual([0xff, 0x6b, 0x57, 255])
    expect(pixelAt({ state: 'idle', fraction: null }, false, 16, 2)).toEqual([0x14, 0x14, 0x14, 255])
    expect(pixelAt({ state: 'idle', fraction: null }, false, 0, 0)).toEqual([0, 0, 0, 0])
  })

  test('is black on nothing for macOS, which colours it', () => {
    expect(pixelAt({ state: 'working', fraction: 1 }, true, ...first)).toEqual([0, 0, 0, 255])
    expect(pixelAt({ state: 'idle', fraction: null }, true, 16, 2)).toEqual([0, 0, 0, 0])
  })
})
