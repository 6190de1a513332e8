import { describe, expect, it } from 'vitest'
import { beginCommand, runCommand } from '../support/command-line.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

/** A data folder with one finished production, and what was printed while it ran. */
async function finished() {
  const dataDir = tempDir()
  const made = await runCommand([
    'produce',
    'A lighthouse on the Moon',
    '--characters',
    '2',
    '--data-dir',
    dataDir,
    '--json',
  ])
  const runId = String(made.json.at(-1)?.runId)
  return { dataDir, runId, events: made.json.slice(0, -1) }
}

const replay = (runId: string, dataDir: string, ...more: string[]) => ['replay', runId, '--data-dir', dataDir, ...more]

describe('replay', () => {
  it('prints the events of the run again, in order, and writes nothing', async () => {
    const { dataDir, runId, events } = await finished()
    const again = await runCommand(replay(runId, dataDir, '--json', '--speed', '0'))
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.json).toEqual(events)
    const studio = await openTestStudio(dataDir)
    expect(studio.board.seq).toBe(events.length)
    await studio.close()
  })

  it('draws the run as it went, with the times that its steps took', async () => {
    const { dataDir, runId } = await finished()
    const { code, out } = await runCommand(replay(runId, dataDir, '--speed', '0'))
    expect(code).toBe(0)
    expect(out.match(/✓ \d/g)?.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `✓ ${index + 1}`))
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/: succeeded$/)
  })

  it('takes the time that the run took, divided by the speed', async () => {
    const { dataDir, runId, events } = await finished()
    const at = events.map((event) => Date.parse(String(event.at)))
    const took = (at.at(-1) ?? 0) - (at[0] ?? 0)
    const waits: number[] = []
    const clock = {
      ...createManualClock(),
      after(ms: number, run: () => void) {
        waits.push(ms)
        const timer = setImmediate(run)
        return () => clearImmediate(timer)
      },
    }
    // The feed's own timers wait on the same clock; those are whole milliseconds.
    expect((await runCommand(replay(runId, dataDir, '--json', '--speed', '7'), { clock })).code).toBe(0)
    const replayed = waits.filter((ms) => !Number.isInteger(ms)).reduce((sum, ms) => sum + ms, 0)
    const whole = at.map((each, index) => (each - (at[index - 1] ?? each)) / 7).filter(Number.isInteger)
    expect(replayed).toBeCloseTo(took / 7 - whole.reduce((sum, ms) => sum + ms, 0), 6)
  })

  it('stops with 130 at Ctrl-C', async () => {
    const { dataDir, runId } = await finished()
    const replaying = beginCommand(replay(runId, dataDir, '--speed', '0.000001'))
    await replaying.said('running')
    replaying.interrupt()
    expect((await replaying.done).code).toBe(130)
  })

  it('knows no run that is not there, and no speed that is none', async () => {
    const dataDir = tempDir()
    expect((await runCommand(replay('nope', dataDir))).code).toBe(3)
    expect((await runCommand(replay('nope', dataDir, '--speed', '-1'))).code).toBe(2)
    expect((await runCommand(replay('nope', dataDir, '--speed', 'fast'))).code).toBe(2)
  })
})

describe('token', () => {
  it('shows a token’s secret once, lists it without, and revokes it', async () => {
    const dataDir = tempDir()
    const token = (...args: string[]) => runCommand(['token', ...args, '--data-dir', dataDir, '--json'])
    const made = (await token('create', '--name', 'build box', '--scope', 'report')).json[0]
    expect(made).toMatchObject({
      id: 1,
      name: 'build box',
      scope: 'report',
      token: expect.stringMatching(/^cb_.{43}$/),
    })
    const listed = await token('list')
    expect(listed.json).toMatchObject([{ id: 1, name: 'build box', revokedAt: null }])
    expect(listed.out).not.toContain(made?.token)
    expect((await token('revoke', '1')).json[0]).toMatchObject({ id: 1, revokedAt: expect.any(String) })
    expect((await token('list')).json).toMatchObject([{ id: 1, revokedAt: expect.any(String) }])
  })

  it('gives a person the secret alone on stdout', async () => {
    const args = ['token', 'create', '--name', 'x', '--scope', 'watch', '--data-dir', tempDir()]
    const { out, err } = await runCommand(args)
    expect(out).toMatch(/^cb_\S{43}\n$/)
    expect(err).toContain('shown this once')
  })

  it('says what is wrong with what it is given', async () => {
    const dataDir = tempDir()
    const code = async (...args: string[]) => (await runCommand(['token', ...args, '--data-dir', dataDir])).code
    expect(await code('create', '--name', 'x', '--scope', 'everything')).toBe(2)
    expect(await code('create', '--scope', 'watch')).toBe(2)
    expect(await code('revoke', '7')).toBe(2)
    expect(await code('revoke', 'seven')).toBe(2)
  })
})
