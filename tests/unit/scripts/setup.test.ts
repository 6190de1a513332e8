import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeClone } from './fake-clone.ts'

/** An npm that notes how it was called and brings made-up packages; `REFUSE` makes `npm ci` fail with that error code. */
const NPM = `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
  appendFileSync('npm-calls', process.argv[2] + '\\n')
  if (process.argv[2] === 'ci' && process.env.REFUSE) {
    console.error('npm error code ' + process.env.REFUSE + '\\nnpm error the reason. And more.\\n')
    process.exit(1)
  }
  const packages = {
    'better-sqlite3': 'module.exports = class { constructor() { ' + (process.env.BROKEN ?? '') + ' } close() {} }',
    '@napi-rs/canvas': 'exports.createCanvas = () => {}',
    '@napi-rs/webcodecs': '',
  }
  for (const [name, program] of Object.entries(packages)) {
    mkdirSync('node_modules/' + name, { recursive: true })
    writeFileSync('node_modules/' + name + '/package.json', '{ "main": "index.js" }')
    writeFileSync('node_modules/' + name + '/index.js', program)
  }
`
const LOCK = JSON.stringify({
  packages: { '': {}, 'node_modules/a': { version: '1' }, 'node_modules/b': { version: '1' } },
})

let clone: FakeClone
beforeEach(() => {
  clone = new FakeClone()
  clone.write('package-lock.json', LOCK)
  clone.write('npm/npm-cli.js', NPM)
  clone.write('npm/package.json', '{ "type": "commonjs" }')
})
afterEach(() => clone.remove())

const setUp = (env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) =>
  clone.run('scripts/setup.mjs', args, { npm_execpath: `${clone.folder}/npm/npm-cli.js`, ...env })

describe('set-up', () => {
  it('installs once, says so in one line on stderr, and then has nothing to do or say', async () => {
    expect(await setUp()).toEqual({ code: 0, signal: null, stdout: '', stderr: ['Installing 2 packages…'] })
    expect(await setUp()).toEqual({ code: 0, signal: null, stdout: '', stderr: [] })
    expect(clone.lines('npm-calls')).toEqual(['ci'])
  })

  it('installs again when the lock file has changed', async () => {
    await setUp()
    clone.write('package-lock.json', LOCK.replace('"1"', '"2"'))
    await setUp()
    expect(clone.lines('npm-calls')).toEqual(['ci', 'ci'])
  })

  it('installs once where two start together', async () => {
    const outcomes = await Promise.all([setUp(), setUp()])
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    expect(clone.lines('npm-calls')).toEqual(['ci'])
  })

  it('installs without a lock file', async () => {
    const bare = new FakeClone()
    bare.write('npm/npm-cli.js', NPM)
    bare.write('npm/package.json', '{ "type": "commonjs" }')
    const { code } = await bare.run('scripts/setup.mjs', [], { npm_execpath: `${bare.folder}/npm/npm-cli.js` })
    expect([code, ...bare.lines('npm-calls')]).toEqual([0, 'install'])
    bare.remove()
  })

  it('installs by npm install where npm ci finds the lock file incomplete', async () => {
    expect((await setUp({ REFUSE: 'EUSAGE' })).code).toBe(0)
    expect(clone.lines('npm-calls')).toEqual(['ci', 'install'])
  })

  it('says in one line what failed and what to do, and fails', async () => {
    const { code, stderr } = await setUp({ REFUSE: 'ENOTFOUND' })
    expect(code).toBe(1)
    expect(stderr).toEqual([
      'Installing 2 packages…',
      expect.stringMatching(/^Set-up failed: .*\(the reason\): is the registry in reach\? Details: .*setup\.log$/),
    ])
    expect(clone.lines('npm-calls')).toEqual(['ci'])
  })

  it('does not take packages for installed that do not load', async () => {
    const broken = await setUp({ BROKEN: "throw new Error('wrong architecture')" })
    expect(broken.code).toBe(1)
    expect(broken.stderr.at(-1)).toContain('a package does not load (wrong architecture)')
    expect((await setUp()).code).toBe(0)
    expect(clone.lines('npm-calls')).toEqual(['ci', 'ci'])
  })

  it('takes what npm installed by hand as it is', async () => {
    await setUp()
    clone.write('node_modules/.callboard-setup', 'something else')
    clone.write('node_modules/.package-lock.json', LOCK)
    for (const name of ['a', 'b']) clone.write(`node_modules/${name}/package.json`, '{}')
    expect(await setUp()).toEqual({ code: 0, signal: null, stdout: '', stderr: [] })
    expect(clone.lines('npm-calls')).toEqual(['ci'])
  })

  it('refuses a flag that it does not know', async () => {
    const { code, stderr } = await setUp({}, ['--fast'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: ['Set-up failed: --fast is not an option of scripts/setup.mjs'],
    })
  })

  it('says so where CALLBOARD_CHROMIUM names something that does not run', async () => {
    const { code, stderr } = await setUp({ CALLBOARD_CHROMIUM: '/no/such/browser' }, ['--browser'])
    expect(code).toBe(1)
    expect(stderr.at(-1)).toMatch(/^Set-up failed: CALLBOARD_CHROMIUM names \/no\/such\/browser/)
  })
})
