import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inexactVersions, lockDiffers, unexplainedScripts, unsureSources } from '../../../scripts/lib/supply.mjs'

const root = resolve(import.meta.dirname, '../../..')
const read = (name: string) => JSON.parse(readFileSync(resolve(root, name), 'utf8'))
const manifest = read('package.json')
const lock = read('package-lock.json')

const HASH = `sha512-${'A'.repeat(86)}==`
const lockOf = (entries: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => ({ packages: entries })

describe('what this clone installs', () => {
  it('is named in one exact version each', () => {
    expect(inexactVersions(manifest)).toEqual([])
  })

  it('is what the lock file has', () => {
    expect(lockDiffers(manifest, lock)).toEqual([])
  })

  it('comes from the registry alone, each package known by its SHA-512', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
    expect(unsureSources(lock)).toEqual([])
  })

  it('runs no script, but for the one that brings Node', () => {
    expect(unexplainedScripts(manifest, lock)).toEqual([])
    const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may)
    expect(allowed).toEqual([['node', true]])
  })

  it('is asked for by the main process from among the packages that are shipped with it', () => {
    const names = new Set([...Object.keys(manifest.dependencies), 'electron'])
    expect(imported('main', 'preload', 'shared', 'sdk').filter((name) => !names.has(name))).toEqual([])
  })
})

/** Packages that the sources of some rooms import, each once. */
function imported(...rooms: readonly string[]): string[] {
  const files = rooms.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: root }))
  const names = files.flatMap((file) => {
    const text = readFileSync(resolve(root, file), 'utf8')
    return [...text.matchAll(/^(?:import|export)\b(?! type)[^'"]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)]
      .map(([, fixed, late]) => fixed ?? late ?? '')
      .filter((from) => !from.startsWith('.') && !from.startsWith('node:'))
      .map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/'))
  })
  return [...new Set(names)].sort()
}

describe('a clone that is not like that', () => {
  it.each(['^1.2.3', '~1.2.3', '1.2', '1.x', '*', 'latest', '>=1.2.3', 'npm:other@1.2.3', ''])(
    'is told that “%s” is no exact version',
    (wanted) => {
      expect(inexactVersions({ dependencies: { planted: wanted } })).toEqual([
        `planted is wanted as “${wanted}”, which is no exact version.`,
      ])
    },
  )

  it('is told of a package that the lock file has in another version, or not at all', () => {
    const wants = { dependencies: { a: '1.0.0', b: '2.0.0' } }
    const has = lockOf({ '': { dependencies: { a: '1.0.1' } }, 'node_modules/a': { version: '1.0.1' } })
    expect(lockDiffers(wants, has)).toEqual([
      'a is 1.0.0 in package.json’s dependencies, and 1.0.1 in the lock file.',
      'b is 2.0.0 in package.json’s dependencies, and not in the lock file.',
    ])
  })

  it('is told of a package that the lock file names, and does not have', () => {
    const wants = { devDependencies: { a: '1.0.0' } }
    expect(lockDiffers(wants, lockOf({ '': wants }))).toEqual([
      'a is 1.0.0 in package.json’s devDependencies, and nothing in the lock file.',
    ])
  })

  it.each([
    'git+https://example.org/a.git',
    'github:someone/planted',
    'someone/planted',
    'https://example.org/planted.tgz',
    'http://example.org/planted.tgz',
    'file:../planted',
  ])('is told that %s is not the registry, however deep it is wanted', (wanted) => {
    const has = lockOf({ 'node_modules/a': { integrity: HASH, dependencies: { planted: wanted } } })
    expect(unsureSources(has)).toEqual([`node_modules/a wants planted from “${wanted}”, which is not the registry.`])
  })

  it('is told of a package with no hash, with a weak one, and of one with an address of its own', () => {
    const has = lockOf({
      'node_modules/a': {},
      'node_modules/b': { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
      'node_modules/c': { integrity: HASH, resolved: 'https://example.org/c.tgz' },
      'node_modules/d': { integrity: HASH, link: true },
    })
    expect(unsureSources(has)).toEqual([
      'node_modules/a has no SHA-512 in the lock file.',
      'node_modules/b has no SHA-512 in the lock file.',
      'node_modules/c comes from “https://example.org/c.tgz”, which is not the registry.',
      'node_modules/d comes from “a link”, which is not the registry.',
    ])
  })

  it('is told of a script that nobody decided about, of one without a reason, and of a reason without one', () => {
    const has = lockOf({
      'node_modules/a': { hasInstallScript: true },
      'node_modules/x/node_modules/@s/b': { hasInstallScript: true },
      'node_modules/c': { hasInstallScript: true },
    })
    const told = unexplainedScripts({ allowScripts: { a: false, c: true } }, has, { d: 'It must.' })
    expect(told).toEqual([
      'Installing @s/b would run a script of its own, and allowScripts in package.json does not say whether it may.',
      'c may run a script when it is installed, and nothing says why.',
      'd has a reason to run a script, and is not allowed to.',
    ])
  })
})
