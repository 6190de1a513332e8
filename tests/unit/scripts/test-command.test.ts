import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeClone } from './fake-clone.ts'

const recorded = (name: string) => readFileSync(join(import.meta.dirname, 'recorded', `${name}.json`), 'utf8')
const GREEN = JSON.stringify({ errors: [], stats: { expected: 3, skipped: 1, unexpected: 0, flaky: 0 } })

/** A runner that says its name, leaves a report where it is told, and ends with a code. */
const runner = (name: string, code: number, report = '') => `
  console.log('${name} ran')
  const named = process.argv.find((word) => word.startsWith('--outputFile.json='))?.split('=')[1]
  const report = ${JSON.stringify(report)}
  if (report) require('node:fs').writeFileSync(named ?? process.env.CALLBOARD_TEST_REPORT, report)
  process.exit(${code})`

let clone: FakeClone
beforeEach(() => {
  clone = new FakeClone()
  bring('typescript', 'tsc', runner('tsc', 0))
  bring('@biomejs/biome', 'biome', runner('biome', 0))
  bring('knip', 'knip', runner('knip', 0))
  bring('vitest', 'vitest', runner('vitest', 1, recorded('vitest-mixed')))
  bring('@playwright/test', 'playwright', runner('playwright', 0, GREEN))
})
afterEach(() => clone.remove())

function bring(name: string, command: string, program: string) {
  clone.write(`node_modules/${name}/package.json`, JSON.stringify({ bin: { [command]: 'run.js' } }))
  clone.write(`node_modules/${name}/run.js`, program)
}

const test = async (...parts: string[]) => {
  const { code, stdout } = await clone.run('scripts/test.mjs', parts)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { code, last: lines.at(-1), ran: lines.filter((line) => line.endsWith(' ran')) }
}

describe('npm test', () => {
  it('goes on after a failure, and ends with one line that adds up all runners and checks', async () => {
    bring('@biomejs/biome', 'biome', runner('biome', 1))
    const { code, last, ran } = await test()
    const calls = ['tsc', 'tsc', 'tsc', 'biome', 'knip', 'vitest', 'playwright', 'playwright']
    expect(ran).toEqual(calls.map((name) => `${name} ran`))
    // Passed: two checks, two unit tests, three browser and three desktop tests.
    expect({ code, last }).toEqual({ code: 1, last: '10 passed, 3 failed, 4 skipped' })
  })

  it('passes where everything passes', async () => {
    const green = { ...JSON.parse(recorded('vitest-mixed')), numFailedTests: 0, testResults: [] }
    bring('vitest', 'vitest', runner('vitest', 0, JSON.stringify(green)))
    expect(await test()).toMatchObject({ code: 0, last: '11 passed, 0 failed, 4 skipped' })
  })

  it('runs the parts that it is asked for', async () => {
    expect(await test('static')).toMatchObject({ code: 0, last: '3 passed, 0 failed' })
    expect(await test('browser', 'desktop')).toMatchObject({ code: 0, last: '6 passed, 0 failed, 2 skipped' })
  })

  it('fails where a runner dies without a report, and does not take an old report for a new one', async () => {
    await test('browser')
    bring('@playwright/test', 'playwright', runner('playwright', 0))
    expect(await test('browser')).toMatchObject({ code: 1, last: '0 passed, 1 failed' })
  })

  it('refuses a part that it does not know', async () => {
    const { code, stderr } = await clone.run('scripts/test.mjs', ['everything'])
    expect([code, ...stderr]).toEqual([2, 'npm test knows the parts static, unit, browser, desktop, not everything.'])
  })
})
