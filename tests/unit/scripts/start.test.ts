import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeClone } from './fake-clone.ts'

/** A command line that tells what it was called with, and ends as it is told. */
const CLI = `
  process.once('SIGTERM', () => process.exit(7))
  console.log(JSON.stringify(process.argv.slice(2)))
  if (process.env.STAY) setInterval(() => {}, 1000)
  else process.exit(Number(process.env.EXIT ?? 0))
`
const told = (stdout: string): string[] => JSON.parse(stdout)

/** An Electron that tells what it was called with. */
const ELECTRON = `#!/bin/sh
if [ "$1" = --version ]; then echo v45.0.0; exit 0; fi
printf '%s\\n' "$@"
exit 5
`

let clone: FakeClone
beforeEach(() => {
  clone = new FakeClone()
  clone.write('out/main/cli.js', CLI)
  clone.write(
    'node_modules/electron/package.json',
    '{ "version": "45.0.0", "bin": { "install-electron": "install.js" } }',
  )
  clone.write(
    'node_modules/electron/install.js',
    "require('node:fs').appendFileSync('downloads', 'tried\\n'); process.exit(1)",
  )
})
afterEach(() => clone.remove())

const desktop = { DISPLAY: ':0', ELECTRON_MIRROR: 'https://mirror.invalid/' }

function bringElectron(program = ELECTRON) {
  clone.write('node_modules/electron/path.txt', 'electron')
  clone.write('node_modules/electron/dist/electron', program, 0o755)
}

describe('npm start', () => {
  it('opens the browser where there is no display, says so, and downloads nothing', async () => {
    const { code, stdout, stderr } = await clone.run('scripts/start.mjs')
    expect(code).toBe(0)
    expect(told(stdout)).toEqual(['serve', '--open'])
    expect(stderr).toEqual(['Opening Callboard in the browser: there is no display.'])
    expect(clone.has('downloads')).toBe(false)
  })

  it('opens the browser where a person asks for it, even where Electron is there', async () => {
    bringElectron()
    const { stdout } = await clone.run('scripts/start.mjs', [], { ...desktop, CALLBOARD_HOST: 'browser' })
    expect(told(stdout)).toEqual(['serve', '--open'])
  })

  it('hands the prompt on as one argument, also where the quotes were forgotten', async () => {
    const { stdout } = await clone.run('scripts/start.mjs', ['a heist crew', '$HOME', 'on "ice"'])
    expect(told(stdout)).toEqual(['serve', '--open', '--prompt', 'a heist crew $HOME on "ice"'])
  })

  it('refuses an option, rather than taking it for a prompt', async () => {
    const { code, stderr } = await clone.run('scripts/start.mjs', ['--seed', '7'])
    expect(code).toBe(2)
    expect(stderr).toHaveLength(1)
  })

  it('opens the browser where Electron cannot be downloaded, and does not try again that day', async () => {
    const first = await clone.run('scripts/start.mjs', [], desktop)
    const second = await clone.run('scripts/start.mjs', [], desktop)
    expect(clone.lines('downloads')).toEqual(['tried'])
    expect(first.stderr).toEqual([
      'Downloading Electron 45.0.0, once…',
      "Opening Callboard in the browser: Electron's program cannot be downloaded here.",
    ])
    expect(second.stderr).toEqual(first.stderr.slice(1))
  })

  it('tries the download again where the desktop is asked for by name', async () => {
    await clone.run('scripts/start.mjs', [], desktop)
    await clone.run('scripts/start.mjs', [], { ...desktop, CALLBOARD_HOST: 'desktop' })
    expect(clone.lines('downloads')).toEqual(['tried', 'tried'])
  })

  it.skipIf(process.platform === 'win32')(
    'opens the desktop where Electron is there, and ends as it ends',
    async () => {
      bringElectron()
      const { code, stdout, stderr } = await clone.run('scripts/start.mjs', ['two words'], desktop)
      const asRoot = process.platform === 'linux' && process.getuid?.() === 0
      expect(code).toBe(5)
      expect(stdout.trim().split('\n')).toEqual([
        ...(asRoot ? ['--no-sandbox'] : []),
        clone.folder,
        '--prompt=two words',
      ])
      expect(stderr.some((line) => line.includes('sandbox is off'))).toBe(asRoot)
    },
  )

  it.skipIf(process.platform === 'win32')('opens the browser where Electron is there but does not start', async () => {
    bringElectron('#!/bin/sh\necho "error while loading shared libraries: libnss3.so" >&2\nexit 127\n')
    const { stdout, stderr } = await clone.run('scripts/start.mjs', [], desktop)
    expect(told(stdout)).toEqual(['serve', '--open'])
    expect(stderr).toEqual([
      'Opening Callboard in the browser: Electron does not start here: error while loading shared libraries: libnss3.so.',
    ])
  })

  it('passes the exit code on', async () => {
    expect((await clone.run('scripts/start.mjs', [], { EXIT: '3' })).code).toBe(3)
  })

  it.skipIf(process.platform === 'win32')('passes a signal on and waits for the orderly end', async () => {
    const { child, ended } = clone.start('scripts/start.mjs', [], { STAY: '1' })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect((await ended).code).toBe(7)
  })
})

describe('the callboard command', () => {
  it('runs the command line with its arguments and its exit code', async () => {
    const { code, stdout, stderr } = await clone.run('bin/callboard.mjs', ['produce', 'a b', '--json'], { EXIT: '130' })
    expect(told(stdout)).toEqual(['produce', 'a b', '--json'])
    expect({ code, stderr }).toEqual({ code: 130, stderr: [] })
  })

  it('says what to do where the clone is not set up', async () => {
    const bare = new FakeClone()
    const { code, stdout, stderr } = await bare.run('bin/callboard.mjs', ['runs'])
    bare.remove()
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: ['Callboard is not set up yet: run `node scripts/setup.mjs --build`.'],
    })
  })
})
