import { expect, it } from 'vitest'
import { watchSilence } from '../../../../src/main/media/silence-watch.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const SPAN_MS = 60_000

function setUp() {
  const clock = createManualClock()
  let silent = 0
  const watch = watchSilence(clock, SPAN_MS, () => {
    silent += 1
  })
  const quiet = (ms: number): void => {
    for (let at = 0; at < ms; at += 1000) clock.advance(1000)
  }
  return { clock, watch, quiet, silent: () => silent }
}

it('whoever is not heard of for the whole span counts as gone, once', () => {
  const { quiet, silent } = setUp()
  quiet(SPAN_MS - 1000)
  expect(silent()).toBe(0)
  quiet(1000)
  expect(silent()).toBe(1)
  quiet(10 * SPAN_MS)
  expect(silent()).toBe(1)
})

it('whoever is heard of now and then does not', () => {
  const { watch, quiet, silent } = setUp()
  for (let sign = 0; sign < 20; sign++) {
    quiet(SPAN_MS / 2)
    watch.heard()
  }
  expect(silent()).toBe(0)
})

it('nobody is called when it was stopped', () => {
  const { watch, quiet, silent } = setUp()
  watch.stop()
  quiet(2 * SPAN_MS)
  expect(silent()).toBe(0)
})
