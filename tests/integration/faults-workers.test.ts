import { expect, it } from 'vitest'
import { growthWhileSpewing } from '../support/faults/workers/spew.ts'
import { surviveSickWorkers } from '../support/faults/workers/trial.ts'

/** What the app may take while its workers print hundreds of mebibytes; they come in pieces, and not one is kept. */
const MOST_MIB = 200

it('workers that are killed, hang and spew fail their tasks, which are tried again until all is done', {
  timeout: 300_000,
}, async () => {
  const verdict = await surviveSickWorkers({ wanted: 30, seed: 1, characters: 1, runs: 8 })
  expect(verdict.total).toBeGreaterThanOrEqual(30)
  expect(Object.keys(verdict.ills)).toEqual(
    expect.arrayContaining(['was killed', 'gave no sign of life', 'ended with exit code 4', 'makes no sense']),
  )
  expect(verdict).toMatchObject({ strange: [], left: 0, verdict: { doubleSuccesses: 0, torn: 0, unfinished: 0 } })
  expect(verdict.grownMiB).toBeLessThan(MOST_MIB)
})

it('a host takes far less memory than a worker prints, and one that keeps all of that is caught', async () => {
  expect(await growthWhileSpewing(false)).toBeLessThan(MOST_MIB)
  expect(await growthWhileSpewing(true)).toBeGreaterThan(MOST_MIB)
})
