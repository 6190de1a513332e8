import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { findRuntime, type RuntimeOptions } from '../../../../packaging/runtime.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const COMMAND = resolve(import.meta.dirname, '../../../../scripts/package.mjs')

/** The npm package of Electron, as it is before anything has been downloaded. */
function electronPackage(): string {
  const folder = tempDir()
  writeFileSync(join(folder, 'package.json'), '{ "version": "45.0.0" }')
  return folder
}

function install(electron: string): string {
  mkdirSync(join(electron, 'dist'))
  writeFileSync(join(electron, 'dist', 'electron'), '')
  writeFileSync(join(electron, 'path.txt'), 'electron')
  return join(electron, 'dist')
}

const options = (more: Partial<RuntimeOptions> = {}): RuntimeOptions => ({
  env: {},
  electron: electronPackage(),
  isForHere: true,
  answers: async () => false,
  ...more,
})

it('a runtime that a person names is taken, as a folder or as a zip', async () => {
  const folder = tempDir()
  writeFileSync(join(folder, 'electron'), '')
  const zip = join(folder, 'electron.zip')
  writeFileSync(zip, '')
  for (const path of [folder, zip]) {
    const found = await findRuntime(options({ env: { ELECTRON_OVERRIDE_DIST_PATH: path } }))
    expect(found).toEqual({ kind: 'folder', path })
  }
})

it('a folder that holds no runtime is refused, though another could be had', async () => {
  const electron = electronPackage()
  install(electron)
  const env = { ELECTRON_OVERRIDE_DIST_PATH: tempDir() }
  expect(await findRuntime(options({ env, electron, answers: async () => true }))).toMatchObject({ kind: 'none' })
})

it('what has been installed is taken without asking anybody, but only for this machine', async () => {
  const electron = electronPackage()
  const path = install(electron)
  const answers = vi.fn(async () => true)
  expect(await findRuntime(options({ electron, answers }))).toEqual({ kind: 'folder', path })
  expect(answers).not.toHaveBeenCalled()
  expect(await findRuntime(options({ electron, answers, isForHere: false }))).toEqual({ kind: 'download' })
})

it('it is downloaded where its server answers, or a mirror is named', async () => {
  expect(await findRuntime(options({ answers: async () => true }))).toEqual({ kind: 'download' })
  const env = { ELECTRON_MIRROR: 'https://mirror.invalid/' }
  expect(await findRuntime(options({ env }))).toEqual({ kind: 'download' })
})

it('where there is none, that is said in plain words', async () => {
  expect(await findRuntime(options())).toEqual({
    kind: 'none',
    why: 'Electron 45.0.0 is not here, and its server, github.com, does not answer.',
  })
})

it('npm run package explains itself in three lines, and fails with 1', () => {
  const folder = tempDir()
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--dir'], { env, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  const lines = stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe(`No package: ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron runtime.`)
  expect(stderr).toContain('npx install-electron')
  expect(stderr).toContain('electronDist')
})
