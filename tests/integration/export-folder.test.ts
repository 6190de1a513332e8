import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportFolder } from '../../src/main/export/export-folder.ts'
import type { ExportView } from '../../src/shared/contract/command-table/export-commands.ts'
import { tempDir } from '../support/temp-dir.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const quiet = new AbortController().signal

/** A plan of two files that are there, and a place to export to. */
function setUp() {
  const root = tempDir()
  const into = join(root, 'exports')
  const kept = { 'a.png': 'a picture', 'b.mp4': 'a film' }
  for (const [name, text] of Object.entries(kept)) writeFileSync(join(root, name), text)
  const plan: ExportView = {
    runId: 'r0',
    folder: 'The Lunar Job',
    files: [
      {
        path: ['Portraits', 'Ines.png'],
        source: join(root, 'a.png'),
        bytes: 9,
        sha256: sha256('a picture'),
        madeAt: null,
      },
      { path: ['Trailer.mp4'], source: join(root, 'b.mp4'), bytes: 6, sha256: sha256('a film'), madeAt: null },
    ],
    missing: [],
    sheet: '{}\n',
  }
  return { root, into, plan }
}

const namesIn = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort()

describe('an export', () => {
  it('is a folder with every piece, and says what it came to', async () => {
    const { into, plan } = setUp()
    expect(await exportFolder(plan, into, quiet)).toEqual({
      folder: join(into, 'The Lunar Job'),
      files: 3,
      bytes: 18,
      complete: true,
      missing: [],
    })
    expect(namesIn(into)).toEqual(
      ['', '/Portraits', '/Portraits/Ines.png', '/Trailer.mp4', '/show.json'].map((name) => `The Lunar Job${name}`),
    )
    expect(readFileSync(join(into, 'The Lunar Job', 'Portraits', 'Ines.png'), 'utf8')).toBe('a picture')
  })

  it.each([
    ['a folder', (place: string) => mkdirSync(place)],
    ['a file', (place: string) => writeFileSync(place, 'mine')],
    ['a link that leads nowhere', (place: string) => symlinkSync('nowhere', place)],
  ])('is refused where %s has its name, which stays as it was', async (_what, put) => {
    const { into, plan } = setUp()
    mkdirSync(into)
    put(join(into, 'The Lunar Job'))
    await expect(exportFolder(plan, into, quiet)).rejects.toMatchObject({ code: 'EXPORT_EXISTS' })
    expect(namesIn(into)).toEqual(['The Lunar Job'])
  })

  it.each([
    ['is gone', (file: string) => rmSync(file)],
    ['was changed', (file: string) => writeFileSync(file, 'another film')],
    [
      'became a folder',
      (file: string) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
  ])('is absent where one of its files %s', async (_what, spoil) => {
    const { root, into, plan } = setUp()
    spoil(join(root, 'b.mp4'))
    await expect(exportFolder(plan, into, quiet)).rejects.toMatchObject({
      code: 'ARTIFACT_UNREADABLE',
      message: expect.stringMatching(/^b\.mp4 /),
    })
    expect(namesIn(root)).toEqual(expect.not.arrayContaining(['exports']))
  })

  it('is absent where it was stopped', async () => {
    const { root, into, plan } = setUp()
    mkdirSync(into)
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(exportFolder(plan, into, stop.signal)).rejects.toThrow('enough')
    expect(namesIn(into)).toEqual([])
    expect(namesIn(root)).toContain('a.png')
  })

  it.each([
    ['a file', (root: string) => join(root, 'a.png')],
    ['inside a file', (root: string) => join(root, 'a.png', 'deeper')],
    ['in a folder that is not there', (root: string) => join(root, 'no', 'where')],
    ['where the system lets nobody write', () => '/proc/callboard'],
  ])('to a place that is %s is refused in words', async (_what, place) => {
    const { root, plan } = setUp()
    await expect(exportFolder(plan, place(root), quiet)).rejects.toMatchObject({
      code: 'EXPORT_UNWRITABLE',
      message: expect.stringContaining(place(root)),
    })
  })
})
