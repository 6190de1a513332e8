import { expect, it } from 'vitest'
import { createLogBuffer } from '../../../../src/main/storage/log-buffer.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const line = { runId: 'r', level: 'info', step: null, item: null, attempt: null, text: 'hello' } as const

function setUp() {
  const clock = createManualClock()
  const disk = { full: true, written: [] as string[] }
  const buffer = createLogBuffer(
    {
      append(lines) {
        if (disk.full) throw Object.assign(new Error('no space'), { code: 'SQLITE_FULL' })
        disk.written.push(...lines.map(({ text }) => text))
        return []
      },
    },
    { clock, onLines: () => undefined, onTrouble: () => undefined },
  )
  return { clock, disk, buffer }
}

it('keeps lines that a full disk did not take, and writes them once there is room', () => {
  const { clock, disk, buffer } = setUp()
  buffer.write(line)
  clock.advance(5000)
  disk.full = false
  clock.advance(1000)
  expect(disk.written).toEqual(['hello'])
  expect(clock.timers).toBe(0)
})

it('does not keep the program from ending on a full disk', () => {
  const { clock, buffer } = setUp()
  buffer.write(line)
  buffer.close()
  expect(clock.timers).toBe(0)
  buffer.write(line)
  expect(clock.timers).toBe(0)
})
