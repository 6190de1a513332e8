import { expect, it, vi } from 'vitest'
import { createReadOnlyClient } from '../../../../src/renderer/features/replay/read-only-client.ts'
import { COMMANDS, type CommandName } from '../../../../src/shared/contract/commands.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import type { FeedClient } from '../../../../src/shared/feed-client/types.ts'

function watched() {
  const call = vi.fn(async () => ({}))
  const client = { call, board: EMPTY_BOARD } as unknown as FeedClient
  return { call, readOnly: createReadOnlyClient(client) }
}

const changing = (Object.keys(COMMANDS) as CommandName[]).filter((name) => COMMANDS[name].scope !== 'watch')

it.each(changing)('refuses %s before it reaches the host', async (name) => {
  const { call, readOnly } = watched()
  await expect(readOnly.call(name, {} as never)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(call).not.toHaveBeenCalled()
})

it('lets what only looks through', async () => {
  const { call, readOnly } = watched()
  await readOnly.call('log.search', { runId: 'r0' })
  expect(call).toHaveBeenCalledWith('log.search', { runId: 'r0' })
})
