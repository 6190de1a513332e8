import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createShowFiles } from '../../../../../src/main/desktop/page/show-files.ts'
import { openTestStudio } from '../../../../support/studio.ts'
import { tempDir } from '../../../../support/temp-dir.ts'

/** A studio with a finished show, and a person who chooses `choice`. */
async function setUp(choice: string | null) {
  const studio = await openTestStudio(join(tempDir(), 'data'))
  const runId = await studio.produce({ prompt: 'x', characters: 1 })
  await studio.seen(runId, 'run:finished')
  const showItem = vi.fn()
  const choosePath = vi.fn(async (_folder: string) => choice)
  const files = createShowFiles({ commands: studio.dispatch, findArtifact: studio.findArtifact, showItem, choosePath })
  const { artifacts } = await studio.dispatch.call('artifact.list', { runId })
  const trailer = artifacts.find(({ step }) => step === 'trailer')
  if (!trailer) throw new Error('no trailer')
  return { studio, files, runId, trailer, showItem, choosePath }
}

describe('a file', () => {
  test('is shown where it lies', async () => {
    const { studio, files, trailer, showItem } = await setUp(null)
    expect(files.reveal(trailer.id)).toBeNull()
    expect(showItem).toHaveBeenCalledExactlyOnceWith(trailer.path)
    await studio.close()
  })

  test.each([
    ['a path', '/etc/passwd', 'ARTIFACT_NOT_FOUND'],
    ['nobody’s id', 'f'.repeat(24), 'ARTIFACT_NOT_FOUND'],
    ['nothing', undefined, 'BAD_INPUT'],
    ['an object', { id: 'x' }, 'BAD_INPUT'],
    ['an endless text', 'f'.repeat(1000), 'BAD_INPUT'],
  ])('is not shown for %s', async (_what, given, code) => {
    const { studio, files, showItem } = await setUp(null)
    expect(() => files.reveal(given)).toThrow(expect.objectContaining({ code }))
    expect(showItem).not.toHaveBeenCalled()
    await studio.close()
  })

  test('that has gone is told of in words', async () => {
    const { studio, runId, trailer } = await setUp(null)
    const gone = { file: join(tempDir(), 'gone.mp4') }
    const files = createShowFiles({
      commands: studio.dispatch,
      findArtifact: () => gone,
      showItem: vi.fn(),
      choosePath: vi.fn(),
    })
    expect(runId).not.toBe('')
    expect(() => files.reveal(trailer.id)).toThrow(/^gone\.mp4 is not there any more/)
    await studio.close()
  })
})

describe('a show', () => {
  test('goes where the person chooses, and is shown there', async () => {
    const to = tempDir()
    const { studio, files, runId, showItem, choosePath } = await setUp(to)
    expect(await files.exportShow(runId)).toMatchObject({ folder: join(to, 'The Lunar Job'), complete: true, files: 7 })
    expect(choosePath).toHaveBeenCalledExactlyOnceWith('The Lunar Job')
    expect(showItem).toHaveBeenCalledExactlyOnceWith(join(to, 'The Lunar Job'))
    expect(existsSync(join(to, 'The Lunar Job', 'Trailer.mp4'))).toBe(true)
    await studio.close()
  })

  test('stays where it is when the person chooses nothing', async () => {
    const { studio, files, runId, showItem } = await setUp(null)
    expect(await files.exportShow(runId)).toBeNull()
    expect(showItem).not.toHaveBeenCalled()
    await studio.close()
  })

  test('is not put over what is there', async () => {
    const to = tempDir()
    writeFileSync(join(to, 'The Lunar Job'), 'mine')
    const { studio, files, runId } = await setUp(to)
    await expect(files.exportShow(runId)).rejects.toMatchObject({ code: 'EXPORT_EXISTS' })
    await studio.close()
  })

  test.each([
    ['nobody’s', 'nobody', 'RUN_NOT_FOUND'],
    ['nothing', null, 'BAD_INPUT'],
  ])('that is %s is refused before anything is asked', async (_what, given, code) => {
    const { studio, files, choosePath } = await setUp(tempDir())
    await expect(files.exportShow(given)).rejects.toMatchObject({ code })
    expect(choosePath).not.toHaveBeenCalled()
    await studio.close()
  })
})
