import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  MIN_SIZE,
  placeWindow,
  readWindowState,
  writeWindowState,
} from '../../../../../src/main/desktop/window/window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 2560, height: 1440 }
const saved = { bounds: { x: 2000, y: 100, width: 1600, height: 1000 }, maximized: false }
const file = () => join(mkdtempSync(join(tmpdir(), 'callboard-window-')), 'window.json')

test('the first window is in the middle and fits the screen', () => {
  expect(placeWindow(null, [screen])).toEqual({ width: 1440, height: 900, maximized: false })
  expect(placeWindow(null, [{ ...screen, width: 1280, height: 760 }])).toEqual({
    width: 1280,
    height: 760,
    maximized: false,
  })
})

test('the window opens where it was closed', () => {
  expect(placeWindow(saved, [screen, second])).toEqual({ ...saved.bounds, maximized: false })
})

test('a window on a screen to the left of or above the main one opens there', () => {
  const left = { x: -2560, y: -300, width: 2560, height: 1440 }
  const there = { x: -2400, y: -200, width: 1600, height: 1000 }
  expect(placeWindow({ bounds: there, maximized: false }, [screen, left])).toEqual({ ...there, maximized: false })
})

test('a window across two screens stays there as long as its title bar can be gripped', () => {
  const across = { x: 1700, y: 100, width: 1200, height: 800 }
  expect(placeWindow({ bounds: across, maximized: false }, [screen, second])).toEqual({ ...across, maximized: false })
})

test('a window whose screen was unplugged comes back on the one that is left', () => {
  expect(placeWindow(saved, [screen])).toEqual({ width: 1600, height: 1000, maximized: false })
})

test('a window that was maximized is so again', () => {
  expect(placeWindow({ ...saved, maximized: true }, [second]).maximized).toBe(true)
})

test('wherever it was, a window can be taken hold of and is never too small', () => {
  const side = fc.integer({ min: -10_000, max: 10_000 })
  const size = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(side, side, size, size, (x, y, width, height) => {
      const place = placeWindow({ bounds: { x, y, width, height }, maximized: false }, [screen])
      expect(place.width).toBeGreaterThanOrEqual(MIN_SIZE.width)
      expect(place.height).toBeGreaterThanOrEqual(MIN_SIZE.height)
      if (place.x === undefined || place.y === undefined) return
      expect(place.x).toBeLessThan(screen.width)
      expect(place.x + place.width).toBeGreaterThan(0)
      expect(place.y).toBeLessThan(screen.height)
      expect(place.y).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('what is kept is read again, and nothing else is left in the folder', () => {
  const kept = file()
  writeWindowState(kept, saved)
  expect(readWindowState(kept)).toEqual(saved)
  expect(readdirSync(join(kept, '..'))).toEqual(['window.json'])
})

test('a missing file and a file without sense are as good as none', () => {
  const kept = file()
  expect(readWindowState(kept)).toBeNull()
  for (const text of [
    '',
    'null',
    '{"bounds":{"x":0}}',
    '{"bounds":{"x":0,"y":0,"width":-5,"height":5},"maximized":false}',
  ]) {
    writeFileSync(kept, text)
    expect(readWindowState(kept), text).toBeNull()
  }
})
