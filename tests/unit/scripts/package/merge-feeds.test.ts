import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { mergeFeeds } from '../../../../packaging/merge-feeds.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const COMMAND = resolve(import.meta.dirname, '../../../../scripts/merge-feeds.mjs')

const feed = (arch: string, version = '1.2.3'): string => {
  const url = `Callboard-${version}-mac-${arch}.zip`
  return stringify({ version, files: [{ url, sha512: arch, size: 5 }], path: url, sha512: arch })
}

it('a Mac of either kind finds its package in one list', () => {
  expect(parse(mergeFeeds([feed('arm64'), feed('x64')]))).toEqual({
    version: '1.2.3',
    files: [
      { url: 'Callboard-1.2.3-mac-arm64.zip', sha512: 'arm64', size: 5 },
      { url: 'Callboard-1.2.3-mac-x64.zip', sha512: 'x64', size: 5 },
    ],
    path: 'Callboard-1.2.3-mac-arm64.zip',
    sha512: 'arm64',
  })
})

it('lists of two versions are never made one, nor is what is no list', () => {
  expect(() => mergeFeeds([feed('arm64'), feed('x64', '1.2.4')])).toThrow('1.2.3, 1.2.4')
  expect(() => mergeFeeds(['version: 1'])).toThrow()
  expect(() => mergeFeeds([])).toThrow()
})

it('what several machines have made is put into one folder', () => {
  const [from, to] = [join(tempDir(), 'packages'), join(tempDir(), 'release')]
  const write = (path: string, text: string): void => {
    mkdirSync(join(from, path, '..'), { recursive: true })
    writeFileSync(join(from, path), text)
  }
  write('mac-arm64/latest-mac.yml', feed('arm64'))
  write('mac-x64/latest-mac.yml', feed('x64'))
  write('mac-arm64/a.zip', 'arm64')
  write('mac-x64/b.zip', 'x64')
  write('linux-x64/latest-linux.yml', feed('x64'))
  expect(spawnSync(process.execPath, [COMMAND, from, to], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
  expect(readdirSync(to).sort()).toEqual(['a.zip', 'b.zip', 'latest-linux.yml', 'latest-mac.yml'])
  expect(parse(readFileSync(join(to, 'latest-mac.yml'), 'utf8')).files).toHaveLength(2)
})
