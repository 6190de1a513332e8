import { expect, it, onTestFinished } from 'vitest'
import { prepareDataDir } from '../../src/main/storage/data-dir.ts'
import { takeOwnership } from '../../src/main/storage/owner-lock.ts'
import { runCommand } from '../support/command-line.ts'
import { startSecondHosts } from '../support/faults/hosts/trial.ts'
import { tempDir } from '../support/temp-dir.ts'

const HOSTS = 50

it.each([
  ['can be reached', true, ['client', 'refused']],
  ['nobody can reach', false, ['refused']],
] as const)(
  'fifty hosts at once on a folder whose owner %s are clients or refused, and know why',
  async (_what, reachable, allowed) => {
    const fates = await startSecondHosts(HOSTS, reachable)
    expect(fates).toHaveLength(HOSTS)
    expect(fates.filter(({ fate }) => !(allowed as readonly string[]).includes(fate))).toEqual([])
  },
)

it('a host waits for less than two seconds for an owner that nobody can reach', async () => {
  const dataDir = tempDir()
  const release = takeOwnership(prepareDataDir(dataDir).lock)
  onTestFinished(release)
  let waited = 0
  const clock = {
    now: () => waited,
    after(ms: number, run: () => void) {
      waited += ms
      const soon = setImmediate(run)
      return () => clearImmediate(soon)
    },
  }
  const { code, err } = await runCommand(['runs', '--json', '--data-dir', dataDir], { clock })
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining('Another Callboard already uses this data folder'),
  })
  expect(waited).toBeLessThan(2000)
})
