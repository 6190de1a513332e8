import { expect, test } from 'vitest'
import type { DesktopStatus } from '../../../../../src/main/desktop/presence/status.ts'
import { createStatusWatch } from '../../../../../src/main/desktop/presence/status-watch.ts'
import { createManualClock } from '../../../../support/manual-clock.ts'

function open() {
  const clock = createManualClock()
  const shown: string[] = []
  let status: DesktopStatus = { shows: [], state: 'idle', fraction: null, mode: 'none', text: 'nothing' }
  const watch = createStatusWatch({ clock, read: () => status, show: ({ text }) => shown.push(text) })
  const become = (state: DesktopStatus['state'], text: string): void => {
    status = { ...status, state, text }
  }
  return { clock, shown, watch, become }
}

test('at rest a change is shown at once', () => {
  const { shown, watch } = open()
  watch.changed()
  expect(shown).toEqual(['nothing'])
})

test('a thousand changes within a second are shown twice: the first and the last', () => {
  const { clock, shown, watch, become } = open()
  for (let change = 1; change <= 1000; change++) {
    become('idle', `change ${change}`)
    watch.changed()
  }
  clock.advance(1000)
  expect(shown).toEqual(['change 1', 'change 1000'])
})

test('while something works, its progress is shown every second without being asked', () => {
  const { clock, shown, watch, become } = open()
  become('working', '1 %')
  watch.changed()
  become('working', '2 %')
  clock.advance(1000)
  become('idle', 'done')
  clock.advance(1000)
  expect(shown).toEqual(['1 %', '2 %', 'done'])
  clock.advance(10_000)
  expect(shown).toHaveLength(3)
  expect(clock.timers).toBe(0)
})

test('after the end nothing is shown and no timer is left', () => {
  const { clock, shown, watch, become } = open()
  become('working', '1 %')
  watch.changed()
  watch.stop()
  watch.changed()
  expect(clock.timers).toBe(0)
  expect(shown).toEqual(['1 %'])
})
