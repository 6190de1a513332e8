import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { tempDir } from '../support/temp-dir.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const COMPILER = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')

const PROGRAM = `
import { createTracker, type ProgressTracker, type TrackerError } from 'callboard/sdk'
const tracker: ProgressTracker = createTracker({ url: 'http://10.0.0.5:4100/', token: 't' })
await tracker.startOperation('a', ['x', { title: 'y', weight: 2 }])
await tracker.updateProgress('a', 2, 'half', 0.5)
await tracker.completeOperation('a', { rows: 7 }).catch((error: TrackerError) => error.code.length)
// @ts-expect-error a step is a name or a number
await tracker.updateProgress('a', {})
// @ts-expect-error nobody knows such an option
createTracker({ host: 'x' })
`

describe('a TypeScript program that uses the SDK', () => {
  it('has its types, with the settings of the compiler that most have', async () => {
    const folder = tempDir()
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(ROOT, join(folder, 'node_modules', 'callboard'), 'dir')
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'program.ts'), PROGRAM)
    const settings = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '']
    const { stdout } = await promisify(execFile)(process.execPath, [COMPILER, ...settings, 'program.ts'], {
      cwd: folder,
    })
    expect(stdout).toBe('')
  })
})
