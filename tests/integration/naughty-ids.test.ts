import { expect, it } from 'vitest'
import { isErrorCode } from '../../src/shared/contract/errors.ts'
import { NAUGHTY_STRINGS } from '../support/naughty-strings.ts'
import { post } from '../support/post.ts'
import { startWatched } from '../support/witness.ts'

const naughty = NAUGHTY_STRINGS.map((text) => ({ text, shown: JSON.stringify(text) }))

const ON_RUNS = ['get', 'events', 'pause', 'resume', 'cancel', 'retry', 'delete']
  .map((verb) => `run.${verb}`)
  .concat('task.list', 'log.search', 'artifact.list')
const ON_OPERATIONS = ['operation.complete', 'operation.beat']

it('a text where an id belongs names nothing, and nothing happens', async () => {
  const { host, witness } = await startWatched()
  await post(host, 'operation.start', { operationId: 'known', steps: 1 })
  // Ended, since a program that falls silent for so long would be taken for lost.
  await post(host, 'operation.complete', { operationId: 'known' })
  const before = host.studio.events.length
  const known = { runId: 'known' }
  for (const { text, shown } of naughty) {
    for (const command of ON_RUNS) {
      const answer = await post(host, command, { runId: text })
      expect(answer.ok ? 'taken' : answer.error.code, `${command} ${shown}`).toMatch(/^(RUN_NOT_FOUND|BAD_INPUT)$/)
    }
    for (const command of ON_OPERATIONS) {
      const answer = await post(host, command, { operationId: text })
      expect(answer.ok ? 'taken' : answer.error.code, `${command} ${shown}`).toMatch(
        /^(OPERATION_NOT_FOUND|BAD_INPUT)$/,
      )
    }
    for (const field of ['step', 'item']) {
      const retried = await post(host, 'run.retry', { ...known, [field]: text })
      expect(!retried.ok && isErrorCode(retried.error.code) && retried.status < 500, `${field} ${shown}`).toBe(true)
      const found = await post(host, 'log.search', { ...known, [field]: text })
      expect(found.ok ? found.value : found.error.code, `${field} ${shown}`).toEqual(
        found.ok ? { lines: [] } : 'BAD_INPUT',
      )
    }
    const created = await post(host, 'run.create', { pipeline: text, input: { prompt: 'x' } })
    expect(created, shown).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PIPELINE' } })
    const timings = await post(host, 'history.timings', { pipeline: text })
    expect(timings, shown).toMatchObject({ ok: true, value: { timings: [] } })
  }
  expect(host.studio.events).toHaveLength(before)
  expect(await witness.heard()).toEqual(host.studio.events)
})
