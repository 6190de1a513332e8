import { EventEmitter } from 'node:events'
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { keepCrashDumps } from '../../../../../src/main/desktop/trouble/crash-dumps.ts'
import { reportGoneProcesses } from '../../../../../src/main/desktop/trouble/crash-watch.ts'
import { tempDir } from '../../../../support/temp-dir.ts'

test('dumps are kept in the data folder, for its owner only, and go nowhere', () => {
  const folder = join(tempDir(), 'crashes')
  const [setPath, start] = [vi.fn(), vi.fn()]
  keepCrashDumps({ setPath }, { start }, folder)
  expect(setPath).toHaveBeenCalledExactlyOnceWith('crashDumps', folder)
  expect(start).toHaveBeenCalledExactlyOnceWith({ uploadToServer: false })
  expect(setPath.mock.invocationCallOrder[0]).toBeLessThan(start.mock.invocationCallOrder[0] ?? 0)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('the ten newest dumps are kept, wherever below the folder they are, and nothing else is touched', () => {
  const folder = tempDir()
  mkdirSync(join(folder, 'completed'))
  writeFileSync(join(folder, 'settings.dat'), '')
  for (let n = 0; n < 13; n++) {
    const file = join(folder, 'completed', `${String(n).padStart(2, '0')}.dmp`)
    writeFileSync(file, 'dump')
    utimesSync(file, 1_000_000 + n, 1_000_000 + n)
  }
  keepCrashDumps({ setPath: vi.fn() }, { start: vi.fn() }, folder)
  const kept = readdirSync(join(folder, 'completed')).sort()
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([10, '03.dmp', '12.dmp'])
  expect(readdirSync(folder)).toContain('settings.dat')
})

test('a process of Electron’s own that ends is reported; media workers and clean ends are not', () => {
  const app = new EventEmitter()
  const report = vi.fn()
  reportGoneProcesses(app as never, report)
  const gone = (type: string, reason: string) =>
    app.emit('child-process-gone', {}, { type, reason, exitCode: 9, name: undefined })
  gone('GPU', 'clean-exit')
  gone('Utility', 'crashed')
  gone('GPU', 'crashed')
  expect(report).toHaveBeenCalledExactlyOnceWith('a process of the app has ended', 'GPU: crashed (9)')
})
