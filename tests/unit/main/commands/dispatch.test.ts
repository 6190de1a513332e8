import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createDispatch } from '../../../../src/main/commands/dispatch.ts'
import type { Handlers } from '../../../../src/main/commands/handlers.ts'
import { SCOPES, type Scope } from '../../../../src/shared/contract/command-table/spec.ts'
import { COMMANDS } from '../../../../src/shared/contract/commands.ts'

/** Every command does nothing but say its own name. */
function setUp() {
  const entries = Object.keys(COMMANDS).map((name) => [name, vi.fn(() => name)] as const)
  const handlers = Object.fromEntries(entries)
  return { handlers, dispatch: createDispatch(handlers as unknown as Handlers) }
}

const all: readonly Scope[] = SCOPES

test('a command is given with its input parsed and its defaults filled in', async () => {
  const { handlers, dispatch } = setUp()
  expect(await dispatch.fromOutside('run.list', {}, all)).toBe('run.list')
  expect(handlers['run.list']).toHaveBeenCalledExactlyOnceWith({ limit: 200 })
})

test('each command needs its own scope; who may control may watch', async () => {
  const { dispatch } = setUp()
  for (const [name, { scope }] of Object.entries(COMMANDS)) {
    for (const held of SCOPES) {
      const allowed = held === scope || (held === 'control' && scope === 'watch')
      // Input is looked at only after the scope: a refused caller learns nothing of it.
      const answer = dispatch.fromOutside(name, 'no input of any command', [held])
      await expect(answer).rejects.toMatchObject({ code: allowed ? 'BAD_INPUT' : 'NOT_ALLOWED' })
    }
    await expect(dispatch.fromOutside(name, {}, [])).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  }
})

test.each(['', 'run', 'run.', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'RUN.LIST', ' run.list'])(
  'the name %j is no command',
  async (name) => {
    await expect(setUp().dispatch.fromOutside(name, {}, all)).rejects.toMatchObject({ code: 'UNKNOWN_COMMAND' })
  },
)

test('wrong input is refused with the place that is wrong, and nothing is done', async () => {
  const { handlers, dispatch } = setUp()
  await expect(dispatch.fromOutside('run.get', { runId: 7 }, all)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/^run\.get: runId: /),
  })
  expect(handlers['run.get']).not.toHaveBeenCalled()
})

test('whatever comes in, a command is given whole or refused by a code of ours', async () => {
  const { dispatch } = setUp()
  const names = fc.oneof(fc.constantFrom(...Object.keys(COMMANDS)), fc.string())
  await fc.assert(
    fc.asyncProperty(names, fc.anything({ withNullPrototype: true, withBigInt: true }), async (name, input) => {
      const answer = await dispatch.fromOutside(name, input, all).catch((error: { code: string }) => error.code)
      expect([name, 'BAD_INPUT', 'UNKNOWN_COMMAND']).toContain(answer)
    }),
    { numRuns: 300 },
  )
})
