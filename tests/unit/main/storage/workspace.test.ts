import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MadeFile, Workspace } from '../../../../src/main/engine/ports.ts'
import { createWorkspace } from '../../../../src/main/storage/files/workspace.ts'
import type { Artifact } from '../../../../src/shared/domain/event.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const text = (name: string, content: string): MadeFile => ({
  name,
  item: null,
  kind: 'text',
  mime: 'text/plain',
  content: { bytes: new TextEncoder().encode(content) },
})

const keeper =
  (workspace: Workspace) =>
  async (attempt: number, content: string, standing: readonly Artifact[] = []): Promise<Artifact> => {
    const folder = await workspace.open('r1', 'r1/poster', attempt)
    const [artifact] = await folder.keep('poster', [text('poster.txt', content)], standing)
    await folder.discard()
    if (!artifact) throw new Error('nothing was kept')
    return artifact
  }

describe('keeping files', () => {
  it('puts a finished file in its step’s folder, with size and digest, and clears the rest away', async () => {
    const root = tempDir()
    const workspace = createWorkspace(root)
    const folder = await workspace.open('r1', 'r1/portrait/c1', 1)
    writeFileSync(folder.scratch('half-made.png'), 'x')
    writeFileSync(folder.scratch('c1.png'), 'picture')
    const [artifact] = await folder.keep(
      'portrait',
      [{ name: 'c1.png', item: 'c1', kind: 'image', mime: 'image/png', content: { file: folder.scratch('c1.png') } }],
      [],
    )
    await folder.discard()
    expect(artifact).toMatchObject({ path: 'runs/r1/portrait/c1.png', bytes: 7, step: 'portrait', item: 'c1' })
    if (!artifact) throw new Error('nothing was kept')
    expect(readFileSync(workspace.resolve(artifact), 'utf8')).toBe('picture')
    expect(existsSync(folder.scratch('half-made.png'))).toBe(false)
  })

  it('replaces an older file whole, and gives the new content a new address', async () => {
    const root = tempDir()
    const workspace = createWorkspace(root)
    const keep = keeper(workspace)
    const first = await keep(1, 'one')
    const second = await keep(2, 'two')
    expect(second.path).toBe(first.path)
    expect(second.id).not.toBe(first.id)
    expect(readFileSync(join(root, 'runs/r1/poster/poster.txt'), 'utf8')).toBe('two')
  })

  it('lets the standing result be until the new one counts, and then removes it', async () => {
    const root = tempDir()
    const workspace = createWorkspace(root)
    const keep = keeper(workspace)
    const first = await keep(1, 'one')
    const second = await keep(2, 'two', [first])
    expect(second.path).not.toBe(first.path)
    expect(readFileSync(workspace.resolve(first), 'utf8')).toBe('one')
    await workspace.forget([first])
    expect(readdirSync(join(root, 'runs/r1/poster'))).toEqual([basename(second.path)])
    expect(await keep(3, 'two', [second])).toEqual(second)
  })

  it.each(['../escape', '/etc/passwd', 'a/b', 'a\\b', '', '.', 'C:x', 'x'.repeat(100), 'nul\u0000'])(
    'refuses %j as a file name',
    async (name) => {
      const folder = await createWorkspace(tempDir()).open('r1', 'r1/portrait', 1)
      expect(() => folder.scratch(name)).toThrow(/unsafe/)
    },
  )

  it('keeps nothing that was not made in the attempt’s own folder', async () => {
    const root = tempDir()
    const other = join(root, 'secret')
    mkdirSync(other)
    writeFileSync(join(other, 'key'), 'k')
    const folder = await createWorkspace(root).open('r1', 'r1/portrait', 1)
    const stolen: MadeFile = { ...text('key', ''), content: { file: join(other, 'key') } }
    await expect(folder.keep('portrait', [stolen], [])).rejects.toThrow(/own folder/)
  })
})
