import { expect, test, vi } from 'vitest'
import { type Commands, createProductions } from '../../../../src/main/desktop/productions.ts'
import { CallboardError } from '../../../../src/shared/contract/errors.ts'
import type { Board, Run } from '../../../../src/shared/domain/run.ts'

function setUp() {
  const call = vi.fn()
  const parts = { show: vi.fn(), tell: vi.fn() }
  return { call, ...parts, productions: createProductions({ commands: { call } as Commands, ...parts }) }
}

const board = (...runs: Pick<Run, 'id' | 'status' | 'pauseReason'>[]): Board => ({
  seq: 9,
  runs: Object.fromEntries(runs.map((run) => [run.id, { title: run.id, ...run } as Run])),
})

test('a production that was asked for at the start is begun and shown', async () => {
  const { call, show, productions } = setUp()
  call.mockResolvedValue({ runId: 'r1' })
  await productions.begin('a heist on the Moon')
  expect(call).toHaveBeenCalledExactlyOnceWith('run.create', { input: { prompt: 'a heist on the Moon' } })
  expect(show).toHaveBeenCalledExactlyOnceWith('r1')
})

test('a prompt that cannot be used is told to the person, and the app stays', async () => {
  const { call, show, tell, productions } = setUp()
  call.mockRejectedValue(new CallboardError('PROMPT_TOO_LONG', 'The prompt is longer than 4000 characters.'))
  await productions.begin('x'.repeat(20_000))
  expect(tell).toHaveBeenCalledExactlyOnceWith(
    'The production was not begun',
    'The prompt is longer than 4000 characters.',
  )
  expect(show).not.toHaveBeenCalled()
})

test('what was under way when the app ended goes on; what the person paused does not', async () => {
  const { call, productions } = setUp()
  call.mockResolvedValue({ runId: 'r1', status: 'running' })
  await productions.takeUp(
    board(
      { id: 'interrupted', status: 'paused', pauseReason: 'interrupted' },
      { id: 'asked', status: 'paused', pauseReason: 'asked' },
      { id: 'full', status: 'paused', pauseReason: 'disk-full' },
      { id: 'done', status: 'succeeded', pauseReason: null },
    ),
  )
  expect(call.mock.calls).toEqual([['run.resume', { runId: 'interrupted' }]])
})

test('one production that cannot go on does not hold up the others', async () => {
  const { call, tell, productions } = setUp()
  call.mockRejectedValueOnce(new Error('no such pipeline')).mockResolvedValue({ runId: 'b', status: 'running' })
  await productions.takeUp(
    board(
      { id: 'a', status: 'paused', pauseReason: 'interrupted' },
      { id: 'b', status: 'paused', pauseReason: 'interrupted' },
    ),
  )
  expect(tell).toHaveBeenCalledExactlyOnceWith('“a” does not go on', 'no such pipeline')
  expect(call).toHaveBeenCalledTimes(2)
})
