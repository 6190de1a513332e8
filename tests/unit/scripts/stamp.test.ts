import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf, stampAt } from '../../../scripts/lib/stamp.mjs'

describe('what set-up remembers', () => {
  let home: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'callboard-stamp-'))
    mkdirSync(join(home, 'src/deep'), { recursive: true })
    writeFileSync(join(home, 'src/deep/a.ts'), 'a')
    writeFileSync(join(home, 'b.json'), 'b')
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  const hash = (also?: string[]) => hashOf([join(home, 'src'), join(home, 'b.json'), join(home, 'none')], also)

  it('is the same as long as nothing changes, and leaves out what is not there', () => {
    expect(hash()).toBe(hash())
  })

  it.each([
    ['a file changes', () => writeFileSync(join(home, 'src/deep/a.ts'), 'A')],
    ['a file is added', () => writeFileSync(join(home, 'src/c.ts'), '')],
    ['a file goes', () => rmSync(join(home, 'b.json'))],
  ])('changes when %s', (_what, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  it('changes with the machine', () => {
    expect(hash(['linux', 'x64'])).not.toBe(hash(['darwin', 'arm64']))
  })

  it('holds until it is cleared, and for one hash alone', () => {
    const stamp = stampAt(join(home, 'out', '.stamp'))
    expect(stamp.says('1')).toBe(false)
    stamp.write('1')
    expect([stamp.says('1'), stamp.says('2')]).toEqual([true, false])
    stamp.clear()
    expect(stamp.says('1')).toBe(false)
  })
})
