import { expect, it } from 'vitest'
import { firstBar, steer } from '../../../../../src/renderer/features/timeline/steer.ts'
import { scrollAfterZoom, ZOOMS, zoomBy } from '../../../../../src/renderer/features/timeline/zoom.ts'
import { lunarAt } from './tell.ts'

const { lanes } = lunarAt(false).model
const at = (lane: number, taskId: string, attempt = 1) => ({ lane, key: `r/${taskId}#${attempt}` })

it('comes in at the first bar there is', () => {
  expect(firstBar(lanes)).toEqual(at(0, 'show-generation'))
  expect(firstBar([])).toBeNull()
})

it('goes along a lane, and stays at its ends', () => {
  expect(steer(lanes, at(3, 'character-dossier/c3'), 'ArrowRight', false)).toEqual(at(3, 'portrait/c3'))
  expect(steer(lanes, at(3, 'portrait/c3', 2), 'ArrowRight', false)).toEqual(at(3, 'portrait/c3', 2))
  expect(steer(lanes, at(3, 'portrait/c3', 2), 'Home', false)).toEqual(at(3, 'character-dossier/c3'))
})

it('goes to the bar of the same time in the next lane', () => {
  expect(steer(lanes, at(1, 'video/c1'), 'ArrowDown', false)).toEqual(at(2, 'video/c2'))
  expect(steer(lanes, at(0, 'show-generation'), 'ArrowUp', false)).toEqual(at(0, 'show-generation'))
})

it('goes to the last bar of all, and knows no other keys', () => {
  expect(steer(lanes, at(0, 'show-generation'), 'End', true)).toEqual(at(6, 'character-dossier/c6'))
  expect(steer(lanes, at(0, 'show-generation'), 'a', false)).toBeNull()
})

it('keeps what lies under the pointer where it is when it zooms', () => {
  expect(scrollAfterZoom(100, 50, 300, 600)).toBe(250)
  expect(zoomBy(1, -1)).toBe(1)
  expect(zoomBy(ZOOMS.at(-1) ?? 0, 1)).toBe(ZOOMS.at(-1))
})
