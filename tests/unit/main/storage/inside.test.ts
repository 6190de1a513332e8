import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '../../../../src/main/storage/files/inside.ts'
import { tempDir } from '../../../support/temp-dir.ts'

function setUp() {
  const root = tempDir()
  const folder = join(root, 'runs')
  mkdirSync(join(folder, 'r1'), { recursive: true })
  mkdirSync(join(root, 'runs-of-others'))
  for (const file of ['runs/r1/a.png', 'secret', 'runs-of-others/a.png']) writeFileSync(join(root, file), '')
  symlinkSync(join(root, 'secret'), join(folder, 'r1', 'out'))
  symlinkSync(join(folder, 'r1', 'a.png'), join(folder, 'r1', 'in'))
  symlinkSync(folder, join(root, 'moved'))
  return { root, folder }
}

describe('a file is inside a folder', () => {
  it.each([
    ['that has it', 'runs/r1/a.png', true],
    ['where a link leads to one that is', 'runs/r1/in', true],
    ['as far as its name says, where it is not there', 'runs/r1/gone.png', true],
    ['not, where a link leads out', 'runs/r1/out', false],
    ['not, where it is the folder', 'runs', false],
    ['not, beside it', 'secret', false],
    ['not, in one that begins like it', 'runs-of-others/a.png', false],
    ['not, by a way through it', 'runs/r1/../../secret', false],
    ['not, where it is not there and would be outside', 'gone', false],
    ['not, where it would be outside by a way through it', 'runs/../../gone', false],
  ])('%s', (_what, path, inside) => {
    const { root, folder } = setUp()
    // Not `join`, which would go the way before it is looked at.
    expect(isInside(folder, `${root}/${path}`)).toBe(inside)
  })

  it('also where the folder is one by a link', () => {
    const { root } = setUp()
    expect(isInside(join(root, 'moved'), join(root, 'moved', 'r1', 'a.png'))).toBe(true)
    expect(isInside(join(root, 'moved'), join(root, 'moved', 'r1', 'out'))).toBe(false)
  })

  it('never by a name that climbs, whatever else is in it', () => {
    const { folder } = setUp()
    const part = fc.constantFrom('..', '.', 'r1', 'x', '')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        let depth = 0
        for (const each of parts) depth += each === '..' ? -1 : each === '.' || each === '' ? 0 : 1
        if (depth <= 0) expect(isInside(folder, `${folder}/${parts.join('/')}`)).toBe(false)
      }),
    )
  })
})
