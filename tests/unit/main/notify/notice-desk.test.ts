import { expect, test } from 'vitest'
import { createNoticeDesk } from '../../../../src/main/notify/notice-desk.ts'
import type { NoticeLevel } from '../../../../src/shared/contract/settings.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const SEED = { stepId: 'seed', taskId: 'r/seed', item: null }
const BODIES: readonly EventBody[] = [
  { type: 'run:created', data: { plan: smallPlan, title: 'The Lunar Job', titled: true, input: null } },
  { type: 'run:started', data: {} },
  { type: 'task:succeeded', data: { ...SEED, output: null, artifacts: [] } },
  { type: 'step:finished', data: { stepId: 'seed', status: 'succeeded' } },
  { type: 'run:finished', data: { status: 'failed', error: null } },
]

/** What is told of a step that is done and a run that fails, by what the person wants to hear. */
function told(level: NoticeLevel): string[] {
  const desk = createNoticeDesk({ clock: createManualClock(), board: EMPTY_BOARD, level: () => level })
  const kinds: string[] = []
  desk.subscribe(({ kind }) => kinds.push(kind))
  let board = EMPTY_BOARD
  for (const event of numbered('r', BODIES)) {
    board = fold(board, [event])
    desk.committed(board, [event])
  }
  return kinds
}

test.each([
  ['all', ['step-finished', 'run-failed']],
  ['failures', ['run-failed']],
  ['off', []],
] as const)('a person who wants “%s” hears %j', (level, kinds) => {
  expect(told(level)).toEqual(kinds)
})
