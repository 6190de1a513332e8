import { growthWhileSpewing } from '../../tests/support/faults/workers/spew.ts'
import { surviveSickWorkers } from '../../tests/support/faults/workers/trial.ts'
import type { TrialRow } from './row.ts'

const WANTED = 100
const MOST_MIB = 200

/** Media workers that are killed, hang and spew. */
export async function benchWorkers(seed: number): Promise<TrialRow[]> {
  const { total, ills, strange, left, grownMiB, verdict } = await surviveSickWorkers({
    wanted: WANTED,
    seed,
    characters: 3,
    runs: 8,
  })
  const kinds = Object.entries(ills).map(([ill, count]) => `${ill} ${count}`)
  const hoarded = await growthWhileSpewing(true)
  return [
    {
      trial: `${total} workers killed, hung and spewing`,
      mustHold: `task fails or is tried again, the app lives, memory grows by less than ${MOST_MIB} MiB`,
      found: `${kinds.join(', ')}; unfinished ${verdict.unfinished}, processes left ${left}, grown ${grownMiB.toFixed(0)} MiB`,
      holds: total >= WANTED && strange.length + left + verdict.unfinished === 0 && grownMiB < MOST_MIB,
    },
    {
      trial: 'planted: a host that keeps all that its workers print',
      mustHold: 'caught',
      found: `grown ${hoarded.toFixed(0)} MiB`,
      holds: hoarded > MOST_MIB,
    },
  ]
}
