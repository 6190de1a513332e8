import { describe, expect, it } from 'vitest'
import { type About, factRows, factText } from '../../../../../src/renderer/features/about/fact-rows.ts'
import { matchParts } from '../../../../../src/renderer/features/about/match-parts.ts'
import { type ListedPart, partKey } from '../../../../../src/renderer/features/about/parts-file.ts'

const part = (name: string, licence: string, within: string | null = null, version = '1.0.0'): ListedPart => ({
  name,
  version,
  licence,
  within,
  home: null,
  text: 0,
})

const PARTS = [
  part('@fontsource-variable/inter', 'OFL-1.1'),
  part('FFmpeg', 'GPL-2.0-or-later', '@napi-rs/webcodecs', ''),
  part('react', 'MIT', null, '19.3.1'),
  part('zlib', 'Zlib', '@napi-rs/canvas', ''),
]

describe('the search for a part', () => {
  it.each([
    ['react', ['react']],
    ['REACT 19', ['react']],
    ['gpl', ['FFmpeg']],
    ['napi zlib', ['zlib']],
    ['ofl inter', ['@fontsource-variable/inter']],
    ['react ofl', []],
  ])('finds by “%s”', (search, found) => {
    expect(matchParts(PARTS, search).map(({ name }) => name)).toEqual(found)
  })

  it.each(['', '   '])('lists all where nothing is typed (“%s”)', (search) => {
    expect(matchParts(PARTS, search)).toEqual(PARTS)
  })

  it('tells a package from what is inside of another by that name', () => {
    const keys = [part('zlib', 'Zlib'), part('zlib', 'Zlib', 'a'), part('zlib', 'Zlib', 'b')].map(partKey)
    expect(new Set(keys).size).toBe(3)
  })
})

describe('what runs', () => {
  const about: About = {
    version: '1.2.3',
    host: 'desktop',
    programs: [
      { name: 'Electron', version: '45.3.4' },
      { name: 'Node.js', version: '24.21.0' },
    ],
    system: 'Linux 6.1.0, x64',
  }

  it('is told from the outermost to the innermost', () => {
    expect(factRows(about).map(({ name }) => name)).toEqual(['Version', 'Host', 'Electron', 'Node.js', 'System'])
  })

  it('is copied as lines that a report can hold', () => {
    expect(factText({ ...about, host: 'browser' })).toBe(
      'Callboard\nVersion: 1.2.3\nHost: In the browser\nElectron: 45.3.4\nNode.js: 24.21.0\nSystem: Linux 6.1.0, x64',
    )
  })
})
