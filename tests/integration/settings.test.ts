import { describe, expect, it } from 'vitest'
import { createGate } from '../support/gate.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const CONTROL = ['control'] as const

describe('settings at the door', () => {
  it.each([
    [{ key: 'places.media', value: 0 }],
    [{ key: 'places.media', value: 17 }],
    [{ key: 'places.text', value: 2.5 }],
    [{ key: 'notifications', value: 'loud' }],
    [{ key: 'look.accent', value: '#00f' }],
    [{ key: 'start.resume', value: 'yes' }],
    [{ key: 'no.such', value: true }],
    [{ key: '__proto__', value: true }],
    [{ key: 'keys.single' }],
    [{ key: 'keys.single', value: true, more: 1 }],
    [null],
  ])('%j is refused with a code, and changes nothing', async (input) => {
    const studio = await openTestStudio(tempDir())
    const before = studio.settings.values
    const refused = studio.dispatch.fromOutside('setting.set', input, CONTROL)
    await expect(refused).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/^setting\.set: /),
    })
    expect(await studio.dispatch.call('setting.list', {})).toEqual({ values: before, defaults: before })
    await studio.close()
  })

  it('can be read by who may only watch, and not be changed', async () => {
    const studio = await openTestStudio(tempDir())
    const input = { key: 'notifications', value: 'off' }
    await expect(studio.dispatch.fromOutside('setting.set', input, ['watch'])).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await studio.dispatch.fromOutside('setting.list', {}, ['watch'])).toMatchObject({
      values: { notifications: 'all' },
    })
    await studio.close()
  })

  it('are there again after the program was ended', async () => {
    const dataDir = tempDir()
    const first = await openTestStudio(dataDir)
    await first.dispatch.call('setting.set', { key: 'places.text', value: 5 })
    await first.close()
    const second = await openTestStudio(dataDir)
    expect(second.settings.values['places.text']).toBe(5)
    await second.close()
  })
})

it('more places are used at once, without a restart and without anything having to end', async () => {
  const gate = createGate()
  const drawn: string[] = []
  const studio = await openTestStudio(tempDir(), async (work, characterId, { signal }) => {
    if (work !== 'portrait') return
    drawn.push(String(characterId))
    await gate.wait(signal)
  })
  await studio.dispatch.call('setting.set', { key: 'places.media', value: 1 })
  const runId = await studio.produce({ prompt: 'Six people inherit a lighthouse', characters: 3 })
  await gate.reached
  await studio.seen(runId, 'step:finished', ({ data }) => 'stepId' in data && data.stepId === 'character-dossier')
  expect(drawn).toHaveLength(1)
  await studio.dispatch.call('setting.set', { key: 'places.media', value: 2 })
  await expect.poll(() => drawn.length).toBe(2)
  gate.open()
  await studio.seen(runId, 'run:finished')
  await studio.close()
})
