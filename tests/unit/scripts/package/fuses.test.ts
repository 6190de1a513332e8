import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { checkFuses } from '../../../../packaging/check-fuses.ts'
import { fuseWire } from '../../../support/fuse-wire.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const COMMAND = resolve(import.meta.dirname, '../../../../scripts/fuses.mjs')

/** As every package must have them; the seventh (a V8 snapshot) and the ninth are none of ours. */
const RIGHT = '010011001'
const NAMES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  null,
  'GrantFileProtocolExtraPrivileges',
] as const

/** A file with fuses somewhere in the middle, as an executable has them. */
function write(path: string, states: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.concat([Buffer.alloc(5000, 7), fuseWire(states), Buffer.alloc(300, 9)]))
  return path
}

const flip = (at: number): string =>
  [...RIGHT].map((state, index) => (index === at ? String(1 - Number(state)) : state)).join('')

describe('the fuses of a package', () => {
  it('pass where each is as it must be, and each is told', async () => {
    const { ok, text } = await checkFuses(write(join(tempDir(), 'callboard'), RIGHT))
    expect(ok).toBe(true)
    for (const name of NAMES) if (name) expect(text).toContain(name)
    expect(text).not.toContain('must be')
  })

  it.each(NAMES.flatMap((name, at) => (name ? [[name, at] as const] : [])))(
    'fail where %s is not',
    async (name, at) => {
      const { ok, text } = await checkFuses(write(join(tempDir(), 'callboard'), flip(at)))
      expect(ok).toBe(false)
      const wrong = text.split('\n').filter((line) => line.includes('must be'))
      expect(wrong).toEqual([expect.stringMatching(new RegExp(`^ *${name} +(on, must be off|off, must be on)$`))])
    },
  )

  it('fail where Electron has taken one away, or does not know it yet', async () => {
    const removed = await checkFuses(write(join(tempDir(), 'callboard'), `r${RIGHT.slice(1)}`))
    expect(removed).toMatchObject({ ok: false, text: expect.stringContaining('missing, must be off') })
    const short = await checkFuses(write(join(tempDir(), 'callboard'), RIGHT.slice(0, 5)))
    expect(short).toMatchObject({ ok: false, text: expect.stringMatching(/OnlyLoadAppFromAsar +missing, must be on/) })
  })

  it('are those of every package in a folder, whatever system it is for', async () => {
    const dist = tempDir()
    write(join(dist, 'linux-unpacked', 'callboard'), RIGHT)
    write(join(dist, 'win-unpacked', 'Callboard.exe'), RIGHT)
    const framework = 'Callboard.app/Contents/Frameworks/Electron Framework.framework/Electron Framework'
    write(join(dist, 'mac-arm64', framework), flip(0))
    const { ok, text } = await checkFuses(dist)
    expect(ok).toBe(false)
    expect(text.match(/its fuses are right/g)).toHaveLength(2)
    expect(text).toMatch(/Callboard\.app: its fuses are WRONG\n +RunAsNode +on, must be off/)
  })

  it('fail where there is nothing to look at', async () => {
    expect(await checkFuses(tempDir())).toMatchObject({ ok: false, text: expect.stringContaining('no packed app') })
    expect(await checkFuses(join(tempDir(), 'nowhere'))).toMatchObject({ ok: false })
    const stranger = join(tempDir(), 'callboard')
    writeFileSync(stranger, 'some other program')
    expect(await checkFuses(stranger)).toMatchObject({ ok: false, text: expect.stringContaining('cannot be read') })
  })
})

it('npm run fuses prints the table and fails with 1 where a fuse is wrong', async () => {
  const run = promisify(execFile)
  const right = write(join(tempDir(), 'callboard'), RIGHT)
  expect((await run(process.execPath, [COMMAND, right])).stdout).toContain('its fuses are right')
  const wrong = run(process.execPath, [COMMAND, write(join(tempDir(), 'callboard'), flip(3))])
  await expect(wrong).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/EnableNodeCliInspectArguments +on, must be off/),
  })
})
