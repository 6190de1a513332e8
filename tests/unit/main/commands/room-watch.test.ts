import { expect, it } from 'vitest'
import { createRoomWatch } from '../../../../src/main/commands/room-watch.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

type Reason = 'asked' | 'disk-full'

const pausedRun = (reason: Reason) =>
  fold(
    EMPTY_BOARD,
    numbered('r', [
      { type: 'run:created', data: { plan: smallPlan, title: 't', titled: true, input: null } },
      { type: 'run:started', data: {} },
      { type: 'run:pausing', data: { reason } },
      { type: 'run:paused', data: { reason } },
    ]),
  )

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function setUp(reason: Reason) {
  const clock = createManualClock()
  const disk = { full: true }
  const resumed: string[] = []
  const troubles: string[] = []
  let board = pausedRun(reason)
  const watch = createRoomWatch({
    clock,
    board: () => board,
    hasRoom: async () => !disk.full,
    async resume(runId) {
      resumed.push(runId)
      board = EMPTY_BOARD
    },
    onTrouble: (error) => troubles.push(error.code),
  })
  const wait = async (ms: number): Promise<void> => {
    clock.advance(ms)
    await settled()
  }
  return { clock, disk, resumed, watch, wait, troubles }
}

it('goes on by itself with what a full disk had paused, once there is room', async () => {
  const { watch, wait, disk, resumed, clock } = setUp('disk-full')
  watch.committed()
  await wait(60_000)
  expect(resumed).toEqual([])
  disk.full = false
  await wait(5000)
  expect(resumed).toEqual(['r'])
  expect(clock.timers).toBe(0)
})

it('goes on after a start with what was paused before it', async () => {
  const { wait, disk, resumed } = setUp('disk-full')
  disk.full = false
  await wait(5000)
  expect(resumed).toEqual(['r'])
})

it('leaves alone what a person has paused, and does not even wake up for it', async () => {
  const { watch, wait, disk, resumed, clock } = setUp('asked')
  disk.full = false
  watch.committed()
  expect(clock.timers).toBe(0)
  await wait(60_000)
  expect(resumed).toEqual([])
})

it('looks no more once it is closed', async () => {
  const { watch, wait, disk, resumed, clock } = setUp('disk-full')
  watch.committed()
  watch.close()
  disk.full = false
  await wait(60_000)
  expect(resumed).toEqual([])
  expect(clock.timers).toBe(0)
})
