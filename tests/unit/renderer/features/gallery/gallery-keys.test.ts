import { expect, test } from 'vitest'
import { galleryAction } from '../../../../../src/renderer/features/gallery/gallery-keys.ts'

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, defaultPrevented: false }

/** A press of a key on an element of these kinds, as a selector names them. */
const press = (key: string, on: readonly string[] = [], more: Partial<typeof PLAIN> = {}) =>
  galleryAction({
    ...PLAIN,
    ...more,
    key,
    isOn: (selector) => selector.split(', ').some((part) => on.includes(part)),
  })

test.each([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  [' ', 'play'],
  ['f', 'full-screen'],
  ['F', 'full-screen'],
  ['Enter', null],
  ['constructor', null],
])('%j means %j', (key, action) => {
  expect(press(key)).toBe(action)
})

test('the arrows of a slider move the slider', () => {
  expect(press('ArrowRight', ['input'])).toBeNull()
  expect(press(' ', ['input'])).toBeNull()
})

test('Space on a button presses the button, and arrows on it still lead on', () => {
  expect(press(' ', ['button'])).toBeNull()
  expect(press('ArrowRight', ['button'])).toBe('next')
})

test('in a text Space, Home and End scroll, and the arrows lead on', () => {
  expect([' ', 'Home', 'End'].map((key) => press(key, ['[data-scrolls]']))).toEqual([null, null, null])
  expect(press('ArrowLeft', ['[data-scrolls]'])).toBe('previous')
})

test.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'defaultPrevented'] as const)(
  'with %s it is somebody else’s',
  (name) => {
    expect(press('ArrowRight', [], { [name]: true })).toBeNull()
  },
)
