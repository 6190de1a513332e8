import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COPYLEFT_MARKS, INSIDE } from '../../../scripts/lib/licences/inside.mjs'
import { troubleWith } from '../../../scripts/lib/licences/judge.mjs'
import { listFile } from '../../../scripts/lib/licences/list-file.mjs'
import { lockEntries } from '../../../scripts/lib/licences/lock-entries.mjs'
import { shippedParts } from '../../../scripts/lib/licences/parts.mjs'
import { EXCEPTIONS } from '../../../scripts/lib/licences/policy.mjs'
import { idsOf, parseLicence, refusedOf } from '../../../scripts/lib/licences/spdx.mjs'

const root = resolve(import.meta.dirname, '../../..')
const entries = lockEntries(JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')))
const parts = shippedParts([])

const planted = (licence: string | null) => ({ name: 'planted', version: '1.0.0', licence })

describe('the licences of all parts', () => {
  it('are on our list, whichever machine a part is for', () => {
    const trouble = entries.flatMap((entry) => troubleWith(entry, { shipped: entry.shipped }) ?? [])
    expect(trouble).toEqual([])
  })

  it('are on our list also for what is inside of binaries', () => {
    const inner = parts.filter(({ within }) => within !== null)
    expect(inner.length).toBeGreaterThan(100)
    expect(inner.flatMap((part) => troubleWith(part, { shipped: true }) ?? [])).toEqual([])
  })

  it('come with their texts', () => {
    expect(parts.filter(({ text }) => (text ?? '').length < 100).map(({ name }) => name)).toEqual([])
  })

  it('name whose work each font is', () => {
    const fonts = parts.filter(({ name }) => name.startsWith('@fontsource'))
    expect(fonts.length).toBeGreaterThan(40)
    const [open, others] = [true, false].map((is) => fonts.filter(({ licence }) => (licence === 'OFL-1.1') === is))
    expect(open?.filter(({ text }) => !/SIL OPEN FONT LICENSE/i.test(text ?? '')).map(({ name }) => name)).toEqual([])
    expect(open?.filter(({ text }) => !/^copyright/im.test(text ?? '')).map(({ name }) => name)).toEqual([])
    expect(others?.map(({ name, licence }) => [name, licence])).toEqual([['@fontsource/special-elite', 'Apache-2.0']])
  })

  it('have no exception for a part that is not there', () => {
    const names = new Set([...parts, ...entries].map(({ name }) => name))
    const unused = EXCEPTIONS.flatMap(({ parts: named }) => named.filter((name) => !names.has(name)))
    expect(unused).toEqual([])
  })

  it('are listed with each text once', () => {
    const { own, parts: listed, texts } = listFile(parts, 'Ours')
    expect(texts[own]).toBe('Ours')
    expect(new Set(texts).size).toBe(texts.length)
    expect(listed.map(({ text }) => texts[text ?? -1])).toEqual(parts.map(({ text }) => text))
  })
})

describe('binaries', () => {
  const shipped = entries.filter(({ folder, shipped: is }) => is && existsSync(resolve(root, folder)))
  const binaries = shipped.flatMap(({ folder, name }) =>
    globSync('**/*.node', { cwd: resolve(root, folder), exclude: ['node_modules/**'] }).map((file) => ({
      family: Object.keys(INSIDE).find((each) => name === each || name.startsWith(`${each}-`)) ?? name,
      bytes: readFileSync(resolve(root, folder, file)),
    })),
  )

  it('hold what we say is inside them', () => {
    const missing = binaries.flatMap(({ family, bytes }) =>
      (INSIDE[family] ?? []).filter(({ mark }) => !bytes.includes(mark)).map(({ name }) => `${name} in ${family}`),
    )
    expect(binaries.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })

  it('bring no part along that wants more than its text, but for those that we name', () => {
    const unseen = binaries.flatMap(({ family, bytes }) => {
      const named = (INSIDE[family] ?? []).map(({ mark }) => mark)
      const seen = COPYLEFT_MARKS.filter((mark) => bytes.includes(mark))
      return seen.filter((mark) => !named.includes(mark)).map((mark) => `“${mark}” in ${family}`)
    })
    expect(unseen).toEqual([])
  })
})

describe('a planted package', () => {
  it.each([
    'GPL-2.0-only',
    'GPL-3.0-or-later',
    'AGPL-3.0-only',
    'LGPL-2.1-only',
    'LGPL-2.0-or-later',
    'MPL-2.0',
    'SSPL-1.0',
    'BUSL-1.1',
    'CC-BY-NC-4.0',
    'WTFPL',
    'GPL-2.0-only WITH Classpath-exception-2.0',
  ])('under %s is no part of what is shipped', (licence) => {
    expect(troubleWith(planted(licence), { shipped: true })).toBe(
      `planted 1.0.0 is under ${licence}, which is not on the list of licences that parts may have.`,
    )
  })

  it.each(['GPL-3.0-only', 'AGPL-3.0-only', 'SSPL-1.0'])('under %s is no tool either', (licence) => {
    expect(troubleWith(planted(licence), { shipped: false })).toBe(
      `planted 1.0.0 is under ${licence}, which is not on the list of licences that tools may have.`,
    )
  })

  it.each([null, ''])('without a licence (%s) is named', (licence) => {
    expect(troubleWith(planted(licence), { shipped: true })).toBe('planted 1.0.0 does not say which licence it has.')
  })

  it.each(['UNLICENSED', 'SEE LICENSE IN x.txt', 'Commercial', 'MIT OR', '(MIT', 'MIT Apache-2.0', 'AND', '()'])(
    'that states “%s” is refused',
    (licence) => {
      expect(troubleWith(planted(licence), { shipped: true })).toContain('planted 1.0.0')
    },
  )

  it.each([
    'MIT',
    'GPL-3.0-only OR MIT',
    '(WTFPL OR MIT)',
    'MIT AND (ISC OR GPL-2.0-only)',
    'Apache-2.0 / MIT',
    'BSD-3-Clause AND IJG AND Zlib',
  ])('under %s may come', (licence) => {
    expect(troubleWith(planted(licence), { shipped: true })).toBeNull()
  })

  it('of which one half is free and the other is not may not come, and both reasons are told', () => {
    expect(troubleWith(planted('MIT AND GPL-2.0-only AND SSPL-1.0'), { shipped: true })).toBe(
      'planted 1.0.0 is under GPL-2.0-only and SSPL-1.0, which is not on the list of licences that parts may have.',
    )
  })

  it('takes nothing from the exceptions that other parts have', () => {
    const x264 = { name: 'x264', version: '', licence: 'GPL-2.0-or-later' }
    expect(troubleWith(x264, { shipped: true })).toBeNull()
    expect(troubleWith({ ...x264, name: 'x265-like' }, { shipped: true })).toContain('GPL-2.0-or-later')
  })
})

describe('licences as they are written', () => {
  it('bind AND closer than OR', () => {
    const licence = parseLicence('A OR B AND C')
    expect(licence).toEqual({ any: [{ id: 'A' }, { all: [{ id: 'B' }, { id: 'C' }] }] })
    expect(licence && idsOf(licence)).toEqual(['A', 'B', 'C'])
    expect(licence && refusedOf(licence, (id) => id !== 'A' && id !== 'C')).toEqual(['A'])
  })
})
