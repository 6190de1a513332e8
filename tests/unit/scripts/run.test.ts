import { describe, expect, it } from 'vitest'
import { run } from '../../../scripts/lib/run.mjs'

const MINUTE = 60_000
const node = (program: string, bounds: { total: number; silence?: number }) =>
  run(process.execPath, ['--eval', program], bounds)

describe('a command that set-up runs', () => {
  it('hands back what it printed', async () => {
    expect(await node("console.log('done')", { total: MINUTE })).toEqual({ ok: true, why: '', output: 'done\n' })
  })

  it('gets no input, so that a question cannot stop it', async () => {
    const asks = "process.stdin.on('end', () => console.log('nobody there')).resume()"
    expect(await node(asks, { total: MINUTE })).toMatchObject({ ok: true, output: 'nobody there\n' })
  })

  it('says in one line why it failed', async () => {
    const fails =
      "console.error('npm error code E404\\nnpm error 404 no such package\\nnpm error more'); process.exit(1)"
    expect(await node(fails, { total: MINUTE })).toMatchObject({ ok: false, why: '404 no such package' })
  })

  it("finds the reason in a bundler's coloured report", async () => {
    const fails = `console.error('error during build:\\n\\u001b[31m[UNRESOLVED_IMPORT] \\u001b[0mNo such file'); process.exit(1)`
    expect(await node(fails, { total: MINUTE })).toMatchObject({ why: '[UNRESOLVED_IMPORT] No such file' })
  })

  it('says the exit code where it failed without a word', async () => {
    expect(await node('process.exit(3)', { total: MINUTE })).toMatchObject({ ok: false, why: 'exit code 3' })
  })

  it('is ended when it is silent for too long, together with what it started', async () => {
    const hangs = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
      setInterval(() => {}, 1000)`
    const { ok, why } = await node(hangs, { total: MINUTE, silence: 300 })
    expect({ ok, why }).toEqual({ ok: false, why: 'said nothing for 0 s' })
  })

  it('is not waited for when something that it left behind still holds its output', async () => {
    const leaves = `
      const { spawn } = require('node:child_process')
      const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit', detached: true })
      console.log(left.pid)
      setInterval(() => {}, 1000)`
    const { ok, output } = await node(leaves, { total: 1_000 })
    process.kill(Number(output))
    expect(ok).toBe(false)
  })

  it('fails, and does not throw, where there is no such command', async () => {
    const { ok, why } = await run('no-such-command-here', [], { total: MINUTE })
    expect([ok, why]).toEqual([false, 'spawn no-such-command-here ENOENT'])
  })
})
