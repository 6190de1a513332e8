import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingMachineCode } from '../../../../packaging/machine-code.ts'
import { readPackageOptions } from '../../../../packaging/options.ts'
import { updateFeed } from '../../../../packaging/update-feed.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const HERE = { platform: 'linux', arch: 'x64' } as const

describe('the words after npm run package', () => {
  it('are for this machine where they name no other, and never publish', () => {
    expect(readPackageOptions([], HERE)).toEqual({
      platforms: ['linux'],
      architectures: ['x64'],
      out: 'dist',
      args: ['--publish', 'never', '--config.directories.output=dist'],
    })
  })

  it.each([
    ['--mac', 'darwin'],
    ['-m', 'darwin'],
    ['--win', 'win32'],
    ['-w', 'win32'],
    ['--linux', 'linux'],
  ])('%s means packages for %s', (word, platform) => {
    expect(readPackageOptions([word, 'dmg', '--arm64'], HERE)).toMatchObject({
      platforms: [platform],
      architectures: ['arm64'],
      args: expect.arrayContaining([word, 'dmg', '--arm64']),
    })
  })

  it('can name another folder', () => {
    const { out, args } = readPackageOptions(['--dir', '--out=/tmp/packages'], HERE)
    expect(out).toBe('/tmp/packages')
    expect(args).toEqual(['--dir', '--publish', 'never', '--config.directories.output=/tmp/packages'])
  })
})

it('a package for a system whose machine code npm has not installed is not begun', () => {
  const modules = tempDir()
  for (const name of ['canvas', 'canvas-linux-x64-gnu', 'webcodecs-linux-x64-musl', 'canvas-darwin-arm64'])
    mkdirSync(join(modules, '@napi-rs', name), { recursive: true })
  expect(missingMachineCode(modules, 'linux', 'x64')).toEqual([])
  expect(missingMachineCode(modules, 'darwin', 'arm64')).toEqual(['@napi-rs/webcodecs-darwin-arm64'])
  expect(missingMachineCode(modules, 'win32', 'x64')).toHaveLength(2)
})

describe('where newer versions are kept', () => {
  it('is nowhere unless the one who packs says so', () => {
    expect(updateFeed(undefined)).toBeNull()
    expect(updateFeed('')).toBeNull()
  })

  it('is a repository on GitHub, or a folder behind https', () => {
    expect(updateFeed('github:some.body/call-board')).toEqual({
      provider: 'github',
      owner: 'some.body',
      repo: 'call-board',
    })
    expect(updateFeed('https://updates.invalid/callboard')).toEqual({
      provider: 'generic',
      url: 'https://updates.invalid/callboard',
    })
  })

  it.each(['http://updates.invalid/', 'file:///tmp', 'github:somebody', 'github:a/b/c', 'updates.invalid'])(
    'is not %s',
    (named) => {
      expect(() => updateFeed(named)).toThrow(named)
    },
  )
})
