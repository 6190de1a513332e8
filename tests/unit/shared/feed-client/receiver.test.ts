import { expect, it, vi } from 'vitest'
import { createReceiver } from '../../../../src/shared/feed-client/receiver.ts'

it('goes on where a run that it never knew is deleted: there is nothing to ask for', () => {
  const onGap = vi.fn()
  const receiver = createReceiver({ listener: {}, onReply: () => undefined, onLive: () => undefined, onGap })
  receiver.receive({ type: 'welcome', epoch: 'e1', seq: 1, scopes: ['watch'], resumed: false })
  receiver.receive({ type: 'snapshot', seq: 1, runs: [] })
  const deleted = { seq: 2, runId: 'old', at: 2, type: 'run:deleted', data: {} } as const
  receiver.receive({ type: 'events', from: 2, to: 2, events: [deleted] })
  expect(onGap).not.toHaveBeenCalled()
  expect(receiver.board()).toEqual({ seq: 2, runs: {} })
})
