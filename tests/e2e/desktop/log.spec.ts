import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { launchDesktop } from '../../support/desktop.ts'
import { promptBox, test } from './callboard.ts'

type Line = Readonly<Record<string, unknown>>

const linesOf = (dataDir: string): Line[] =>
  readFileSync(join(dataDir, 'logs', 'callboard.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

const reportsIn = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'logs')).filter((name) => name.startsWith('crash-'))

test('the log tells of the app from its opening to its close, and nothing is left open', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-desktop-'))
  const desktop = await launchDesktop({ dataDir })
  await promptBox(desktop.page).waitFor()
  expect(existsSync(join(dataDir, 'logs', 'open.json'))).toBe(true)
  expect(await desktop.close()).toBe(0)
  const lines = linesOf(dataDir)
  expect(lines[0]).toMatchObject({ level: 'info', host: 'desktop', msg: 'Callboard has opened its data folder' })
  expect(lines.at(-1)).toMatchObject({ msg: 'Callboard has closed its data folder' })
  expect(existsSync(join(dataDir, 'logs', 'open.json'))).toBe(false)
})

test('an error that nobody catches is kept in a report, and the app goes on', async ({ desktop }) => {
  await promptBox(desktop.page).waitFor()
  await desktop.app.evaluate(() => {
    process.emit('uncaughtException', new Error('planted, with token=abcdef in it'))
  })
  const [name = '', ...more] = reportsIn(desktop.dataDir)
  expect(more).toEqual([])
  const report = readFileSync(join(desktop.dataDir, 'logs', name), 'utf8')
  expect(report).toContain('host: desktop')
  expect(report).toContain('planted, with token=[secret] in it')
  expect(report).toContain('Callboard has opened its data folder')
  expect(linesOf(desktop.dataDir).find(({ msg }) => msg === 'an error that nobody caught')).toMatchObject({
    level: 'error',
  })
  await expect(promptBox(desktop.page)).toBeEditable()
})

test('dumps of crashed processes stay in the data folder', async ({ desktop }) => {
  expect(await desktop.app.evaluate(({ app }) => app.getPath('crashDumps'))).toBe(join(desktop.dataDir, 'crashes'))
})

test('a report is saved from the menu, and shown in its folder', async ({ desktop }) => {
  await promptBox(desktop.page).waitFor()
  const file = join(mkdtempSync(join(tmpdir(), 'callboard-report-')), 'report.zip')
  await desktop.app.evaluate(({ dialog, shell, Menu }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.showItemInFolder = (shown) => Object.assign(globalThis, { shown })
    Menu.getApplicationMenu()?.getMenuItemById('save-report')?.click()
  }, file)
  const shown = () => desktop.app.evaluate(() => (globalThis as { readonly shown?: string }).shown)
  await expect.poll(shown, { timeout: 60_000 }).toBe(file)
  const names = Object.keys(unzipSync(readFileSync(file)))
  expect(names).toEqual(expect.arrayContaining(['README.txt', 'doctor.json', 'machine.json', 'logs/callboard.log']))
})
