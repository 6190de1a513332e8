import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll } from '@electron/asar'
import { findPacked, type PackedApp } from '../../packaging/find-packed.ts'
import { desktopRuntime } from './desktop.ts'
import { fuseWire } from './fuse-wire.ts'

const COMMAND = resolve(import.meta.dirname, '..', '..', 'scripts', 'package.mjs')
/** As in Electron's own executables, before a packer sets them. */
const FACTORY_FUSES = '101100011'

/** What a package can be made from here; null where there is nothing: a runtime for macOS or Windows is not made up. */
export interface PackageRuntime {
  /** One line for people. */
  readonly description: string
  /** Makes or finds the folder with the runtime. */
  readonly folder: (scratch: string) => string
}

/** As much of Electron's folder as a packer for Linux looks at. Its executable does nothing but hold fuses. */
function makeUpRuntime(scratch: string): string {
  const folder = join(scratch, 'runtime')
  const files: Record<string, string | Buffer> = {
    electron: Buffer.concat([Buffer.from('#!/bin/false\n'), fuseWire(FACTORY_FUSES)]),
    version: '0.0.0',
    LICENSE: 'none',
    'LICENSES.chromium.html': 'none',
    'locales/en-US.pak': '',
    'resources/default_app.asar': '',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}

/** Electron's own runtime where it is installed; else, on Linux, one that is made up. */
export function choosePackageRuntime(): PackageRuntime | null {
  if (desktopRuntime.kind === 'electron') {
    const installed = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist')
    const folder = desktopRuntime.dist ?? installed
    return { description: `Electron's own (${folder})`, folder: () => folder }
  }
  if (process.platform !== 'linux') return null
  return {
    description:
      'NOT Electron: a made-up folder whose executable holds nothing but fuses, since Electron is not installed',
    folder: makeUpRuntime,
  }
}

/**
 * Packs the built app, as `npm run package -- --dir` does.
 *
 * @param out absolute path of a folder for it
 * @throws Error where that fails, or has made more or less than one package
 */
export async function packApp(out: string, runtime: string): Promise<PackedApp> {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime }
  await promisify(execFile)(process.execPath, [COMMAND, '--dir', `--out=${out}`], { env, maxBuffer: 2 ** 24 })
  const [packed, ...more] = findPacked(out)
  if (!packed || more.length > 0) throw new Error(`There are ${more.length + (packed ? 1 : 0)} packages in ${out}`)
  return packed
}

/**
 * What the tests' Electron can open of a package: Electron the archive itself; the stand-in, which knows no archives, its content, with
 * the unpacked files where Electron would find them.
 *
 * @param folder absolute path, where nothing is yet, and above which no `node_modules` lies
 */
export function openable({ resources }: PackedApp, folder: string): string {
  const archive = join(resources, 'app.asar')
  if (desktopRuntime.kind === 'electron') return archive
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    // Node would find there what the package lacks.
    if (existsSync(join(above, 'node_modules'))) throw new Error(`${above} has a node_modules`)
  }
  extractAll(archive, folder)
  return folder
}
