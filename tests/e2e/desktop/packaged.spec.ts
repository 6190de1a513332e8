import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { expect } from '@playwright/test'
import { desktopParts } from '../../../packaging/desktop-parts.ts'
import type { PackedApp } from '../../../packaging/find-packed.ts'
import { areRight, fuseTable, readFuses } from '../../../packaging/read-fuses.ts'
import { type Desktop, desktopRuntime, launchDesktop } from '../../support/desktop.ts'
import { choosePackageRuntime, openable, packApp } from '../../support/packaged-app.ts'
import { pitch, promptBox, test } from './callboard.ts'

const OUT = resolve(import.meta.dirname, '..', '..', '..', 'out')
const MEGABYTE = 2 ** 20
/** Beginnings of files: https://en.wikipedia.org/wiki/List_of_file_signatures */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
const MP4 = Buffer.from('ftyp')

const runtime = choosePackageRuntime()

let scratch = ''
let packed: PackedApp
const archive = (): string => join(packed.resources, 'app.asar')
const unpacked = (): string => `${archive()}.unpacked`

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`

/** Files in the archive, with `/`, without folders. */
function packedFiles(): string[] {
  const all = listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
  const folders = new Set(all.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))
  return all.filter((path) => !folders.has(path))
}

/** Loads the updater of each system, as the app does where one is wanted. */
const loadUpdaters = ({ app }: Desktop, appPath: string): Promise<string[]> =>
  app.evaluate(
    (_electron, from) => {
      const load = process.getBuiltinModule('node:module').createRequire(from)
      const { AppImageUpdater, MacUpdater, NsisUpdater } = load('electron-updater') as Record<string, unknown>
      return [AppImageUpdater, MacUpdater, NsisUpdater].map((each) => typeof each)
    },
    join(appPath, 'package.json'),
  )

/** Plays the person who saves a report from the menu. */
const saveReport = ({ app }: Desktop, file: string): Promise<void> =>
  app.evaluate(({ dialog, shell, Menu }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.showItemInFolder = () => undefined
    Menu.getApplicationMenu()?.getMenuItemById('save-report')?.click()
  }, file)

test.describe('the packed app', () => {
  test.skip(runtime === null, 'There is no runtime to pack with: npx install-electron downloads it')

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    if (!runtime) return
    console.log(`The runtime in the package of this test: ${runtime.description}.`)
    scratch = mkdtempSync(join(tmpdir(), 'callboard-package-'))
    packed = await packApp(join(scratch, 'dist'), runtime.folder(scratch))
    const rest = filesBelow(unpacked()).reduce((sum, file) => sum + statSync(file).size, 0)
    console.log(`app.asar ${megabytes(statSync(archive()).size)}, unpacked beside it ${megabytes(rest)}.`)
  })
  test.afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  test('holds the desktop app as it was built, and no other part of the build', () => {
    const files = packedFiles().filter((file) => !file.startsWith('node_modules/'))
    const page = filesBelow(join(OUT, 'renderer')).map((file) => `out${file.slice(OUT.length)}`.replaceAll('\\', '/'))
    const main = desktopParts(join(OUT, 'main')).files.map((file) => `out/main/${file}`)
    expect(files.toSorted()).toEqual(['package.json', ...main, 'out/preload/index.cjs', ...page].toSorted())
    expect(main).toContain('out/main/index.js')
    expect(main).not.toContain('out/main/sdk.js')
  })

  test('is described as the app that it is, and by nothing of how it is made', () => {
    const manifest = JSON.parse(`${extractFile(archive(), 'package.json')}`) as Record<string, unknown>
    expect(manifest).toMatchObject({ name: 'callboard', main: 'out/main/index.js', desktopName: 'callboard.desktop' })
    expect(manifest).not.toHaveProperty('devDependencies')
    expect(manifest).not.toHaveProperty('scripts')
  })

  test('holds every file of the build that it starts something from', () => {
    const own = packedFiles().filter((file) => file.startsWith('out/main/'))
    const code = own.map((file) => `${extractFile(archive(), file)}`).join('\n')
    const named = [...code.matchAll(/"(?:(?:main|preload)\/)?([a-z-]+\.c?js)"/g)].flatMap(([, name]) => name ?? [])
    expect([...new Set(named)].toSorted()).toEqual(['cli.js', 'index.cjs', 'log-thread.js', 'worker.js'])
    for (const name of named)
      expect(
        packedFiles().some((file) => file.endsWith(`/${name}`)),
        name,
      ).toBe(true)
  })

  test('holds no package of tests or of building', () => {
    const names = packedFiles().flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])
    const packages = [...new Set(names)]
    expect(packages).toEqual(expect.arrayContaining(['better-sqlite3', 'electron-updater', 'mediabunny', 'ws', 'zod']))
    for (const name of ['electron', 'electron-builder', 'node-addon-api', 'react', 'typescript', 'vite'])
      expect(packages).not.toContain(name)
  })

  test('holds no sources, declarations, maps or headers, and every licence', () => {
    const files = packedFiles()
    expect(files.filter((file) => /\.(map|[cm]?tsx?|c|cc|cpp|h|gyp|scss|woff)$/.test(file))).toEqual([])
    expect(files.filter((file) => /(^|\/)(tests?|docs|deps)\//.test(file))).toEqual([])
    const fonts = files.filter((file) => /^node_modules\/@fontsource[^/]*\/[^/]+\/package\.json$/.test(file))
    expect(fonts.length).toBeGreaterThan(40)
    for (const font of fonts) expect(files).toContain(font.replace('package.json', 'LICENSE'))
    for (const name of ['LICENSE.callboard.txt', 'THIRD_PARTY.md'])
      expect(readFileSync(join(packed.resources, name), 'utf8')).toContain('MIT')
  })

  test('holds machine code for this system alone, outside of the archive', () => {
    const target = `${process.platform}-${process.arch}`
    const beside = filesBelow(unpacked()).map((file) => file.slice(unpacked().length + 1).replaceAll('\\', '/'))
    expect(
      packedFiles()
        .filter((file) => file.endsWith('.node'))
        .toSorted(),
    ).toEqual(beside.toSorted())
    expect(beside.toSorted()).toEqual([
      expect.stringMatching(new RegExp(`^node_modules/@napi-rs/canvas-${target}[^/]*/[^/]+\\.node$`)),
      expect.stringMatching(new RegExp(`^node_modules/@napi-rs/webcodecs-${target}[^/]*/[^/]+\\.node$`)),
      `node_modules/better-sqlite3/prebuilds/${target}.node`,
    ])
  })

  test('starts no Node of its own, which its fuses would not let it, but from a terminal, which it does not have', () => {
    const own = packedFiles().filter((file) => file.startsWith('out/main/'))
    const starters = own.filter((file) => /child_process|ELECTRON_RUN_AS_NODE/.test(`${extractFile(archive(), file)}`))
    expect(starters).toEqual(['out/main/cli.js'])
  })

  test('has its fuses set, and a hash for each file of its archive', async () => {
    const fuses = await readFuses(packed.executable)
    expect(areRight(fuses), fuseTable(fuses)).toBe(true)
    expect(getRawHeader(archive()).headerString).toContain('"integrity":{"algorithm":"SHA256"')
  })

  test('has nothing beside its archive that Electron brought along', () => {
    const theirs = readdirSync(packed.resources).filter((name) => /\.(asar|unpacked)$/.test(name))
    expect(theirs.toSorted()).toEqual(['app.asar', 'app.asar.unpacked'])
  })

  test('has no feed of newer versions where its packer named none', () => {
    expect(existsSync(join(packed.resources, 'app-update.yml'))).toBe(false)
  })

  test('starts where nothing else is, and makes a picture, a film, a poster and a report', async () => {
    test.setTimeout(300_000)
    test.info().annotations.push({ type: 'runtime in the package', description: runtime?.description ?? 'none' })
    const appPath = openable(packed, join(scratch, 'app'))
    const dataDir = join(scratch, 'data')
    const desktop = await launchDesktop({ appPath, dataDir })
    const { page } = desktop
    await expect(promptBox(page)).toBeVisible()
    await desktop.lookAway()
    await pitch(page, 'A night watchman finds a door in the sea')
    // By then every package has been at work but for a soundtrack, which the trailer takes minutes for; other tests wait for that.
    const notices = async () => (await desktop.effects()).notifications.map(({ title }) => title)
    await expect
      .poll(notices, { timeout: 240_000 })
      .toEqual(expect.arrayContaining(['Portraits done', 'Character Videos done', 'Show Poster done']))
    expect(await loadUpdaters(desktop, appPath)).toEqual(['function', 'function', 'function'])
    const reported = join(scratch, 'report.zip')
    await saveReport(desktop, reported)
    await expect.poll(() => existsSync(reported), { timeout: 60_000 }).toBe(true)
    const made = filesBelow(dataDir).map((file) => readFileSync(file))
    expect(made.filter((file) => file.subarray(0, 4).equals(PNG)).length).toBeGreaterThanOrEqual(3)
    expect(made.filter((file) => file.subarray(4, 8).equals(MP4)).length).toBeGreaterThanOrEqual(1)
    expect(desktop.output()).not.toMatch(/Cannot find (module|package)|ERR_MODULE_NOT_FOUND/)
    expect(await desktop.close()).toBe(0)
    if (desktopRuntime.kind === 'stand-in') expect(appPath.startsWith(tmpdir())).toBe(true)
  })
})
