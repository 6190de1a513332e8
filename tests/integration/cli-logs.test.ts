import { describe, expect, it } from 'vitest'
import { runCommand } from '../support/command-line.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

/** A data folder with one finished run that has written these lines. */
async function written(messages: readonly string[]) {
  const dataDir = tempDir()
  const studio = await openTestStudio(dataDir)
  const { runId } = await studio.dispatch.call('operation.start', { operationId: 'import', steps: ['read', 'write'] })
  for (const message of messages) {
    await studio.dispatch.call('operation.update', { operationId: 'import', currentStep: 'read', message })
  }
  await studio.dispatch.call('operation.complete', { operationId: 'import' })
  await studio.close()
  const logs = async (...args: string[]) => runCommand(['logs', runId, '--data-dir', dataDir, '--json', ...args])
  const texts = async (...args: string[]) => (await logs(...args)).json.map(({ text }) => text)
  return { logs, texts }
}

const files = ['3 files', 'file 1 of 3', 'file 2 of 3', 'file 3 of 3', 'done']

describe('callboard logs', () => {
  it('prints the lines that a regular expression matches, in any case', async () => {
    const { texts } = await written(files)
    expect(await texts('--regex', '^FILE [23]')).toEqual(['file 2 of 3', 'file 3 of 3'])
    expect(await texts('--regex', 'files?$', '--grep', '3')).toEqual(['3 files'])
  })

  it('begins with the last lines where it is told to', async () => {
    const { texts } = await written(files)
    expect(await texts('--tail', '2')).toEqual(['file 3 of 3', 'done'])
    expect(await texts('--tail', '2', '--grep', 'file')).toEqual(['file 2 of 3', 'file 3 of 3'])
    expect(await texts('--tail', '2', '--follow')).toEqual(['file 3 of 3', 'done'])
  })

  it('prints the lines of a stretch of time, and of one attempt', async () => {
    const { texts } = await written(files)
    expect(await texts('--since', '2000-01-01')).toEqual(files)
    expect(await texts('--until', '2000-01-01')).toEqual([])
    expect(await texts('--attempt', '7')).toEqual([])
  })

  it.each<[string, string[], string]>([
    ['a pattern that is none', ['--regex', '('], 'this is no regular expression: Unterminated group'],
    ['a time that is none', ['--since', 'soon'], 'It must be a time'],
    ['a number of lines that is none', ['--tail', '0'], 'It must be a number from 1 to 5000.'],
  ])('refuses %s', async (_name, args, words) => {
    const { logs } = await written(['3 files'])
    const refused = await logs(...args)
    expect(refused.code).toBe(2)
    expect(refused.json).toMatchObject([{ type: 'error', error: { code: 'BAD_INPUT' } }])
    expect(refused.err).toContain(words)
  })
})
