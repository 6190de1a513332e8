import { once } from 'node:events'
import { expect, it } from 'vitest'
import type { Meddle } from '../support/fake-generators.ts'
import { NAUGHTY_STRINGS } from '../support/naughty-strings.ts'
import { post } from '../support/post.ts'
import { startWatched } from '../support/witness.ts'

const naughty = NAUGHTY_STRINGS.map((text) => ({ text, shown: JSON.stringify(text) }))

/** Work that goes on until it is told to stop: the time goes to the texts, not to shows that nobody looks at. */
const untilStopped: Meddle = async (_work, _characterId, { signal }) => {
  if (!signal.aborted) await once(signal, 'abort')
}

it('every text is a prompt and a title that come back as they were given, or are refused by name', async () => {
  const { host, witness } = await startWatched(untilStopped)
  let refused = 0
  for (const { text, shown } of naughty) {
    const answer = await post(host, 'run.create', { input: { prompt: text, title: text.slice(0, 120), characters: 1 } })
    if (!answer.ok) {
      refused += 1
      expect(answer, shown).toMatchObject({ status: 400, error: { code: 'PROMPT_EMPTY' } })
      continue
    }
    const runId = String(answer.value.runId)
    const view = await post(host, 'run.get', { runId })
    const prompt = text.toWellFormed().trim()
    const title = text.slice(0, 120).toWellFormed().trim()
    expect(view, shown).toMatchObject({ ok: true, value: { title, input: { prompt, title } } })
  }
  expect(refused).toBeLessThan(20)
  const heard = await witness.heard()
  // The latest runs may only just be beginning.
  expect(heard).toEqual(host.studio.events.slice(0, heard.length))
  expect(heard.filter(({ type }) => type === 'run:created')).toHaveLength(naughty.length - refused)
})

it('every text is an operation, a step, a message, a result and an error, as it stands or refused', async () => {
  const { host, witness } = await startWatched()
  for (const { text, shown } of naughty) {
    const start = await post(host, 'operation.start', { operationId: text, steps: ['first', text], pipeline: text })
    if (!start.ok) {
      const fits = text.length > 0 && text.length <= 80
      expect([fits, start.error.code], shown).toEqual([false, 'BAD_INPUT'])
      continue
    }
    const runId = String(start.value.runId)
    expect(runId, shown).toMatch(/^[a-z0-9][a-z0-9-]*$/)
    const operation = { operationId: text }
    expect(await post(host, 'operation.update', { ...operation, currentStep: text, message: text })).toMatchObject({
      ok: true,
    })
    const view = await post(host, 'run.get', { runId })
    const steps = [
      { title: 'first', status: 'succeeded' },
      { title: text, status: 'running' },
    ]
    expect(view, shown).toMatchObject({ value: { title: text, pipeline: text, input: text, steps } })
    expect(host.studio.live.all()[`${runId}/s2`]?.message, shown).toBe(text)
    expect(await post(host, 'operation.complete', { ...operation, result: { [text]: text } })).toMatchObject({
      ok: true,
    })
    expect(host.studio.board.runs[runId]?.output, shown).toEqual(Object.fromEntries([[text, text]]))
    const again = await post(host, 'operation.start', { operationId: text, steps: 1 })
    expect(again.ok && again.value.runId, shown).toBe(`${runId}--2`)
    expect(await post(host, 'operation.fail', { ...operation, error: text })).toMatchObject({ ok: true })
    expect(host.studio.board.runs[`${runId}--2`]?.error?.message, shown).toBe(text)
  }
  expect(await witness.heard()).toEqual(host.studio.events)
})

it('every text that was logged is found by itself', async () => {
  const { host, witness } = await startWatched()
  await post(host, 'operation.start', { operationId: 'log', steps: 1 })
  const runId = 'log'
  for (const { text } of naughty)
    await post(host, 'operation.update', { operationId: 'log', currentStep: 1, message: text })
  for (const { text, shown } of naughty) {
    const answer = await post(host, 'log.search', { runId, grep: text, limit: 5000 })
    const lines = answer.ok ? (answer.value.lines as readonly { readonly text: string }[]) : []
    expect(
      lines.map((line) => line.text),
      shown,
    ).toContain(text.toWellFormed())
  }
  expect(await witness.heard()).toEqual(host.studio.events)
})

it('every text is a token’s name, but for blank ones and long ones', async () => {
  const { host, witness } = await startWatched()
  const names: string[] = []
  for (const { text, shown } of naughty) {
    const name = text.toWellFormed().trim()
    const fits = name.length > 0 && name.length <= 80
    const answer = await post(host, 'token.create', { name: text, scope: 'watch' })
    if (answer.ok) names.push(String(answer.value.name))
    expect([answer.ok, answer.ok ? answer.value.name : answer.error.code], shown).toEqual(
      fits ? [true, name] : [false, 'BAD_INPUT'],
    )
  }
  const list = await post(host, 'token.list', {})
  const listed = list.ok ? (list.value.tokens as readonly { readonly name: string }[]).map(({ name }) => name) : []
  expect(listed.sort()).toEqual(names.sort())
  expect(await witness.heard()).toEqual([])
})
