import { startSecondHosts } from '../../tests/support/faults/hosts/trial.ts'
import { quantile } from '../lib/quantile.ts'
import type { TrialRow } from './row.ts'

const HOSTS = 50
const WITHIN_MS = 2000

/** Hosts of all kinds on a folder that another one has. */
export async function benchHosts(): Promise<TrialRow[]> {
  const rows: TrialRow[] = []
  for (const reachable of [true, false]) {
    const fates = await startSecondHosts(HOSTS, reachable)
    const times = fates.map(({ ms }) => ms)
    const count = (fate: string): number => fates.filter((each) => each.fate === fate).length
    const slowest = Math.max(...times)
    rows.push({
      trial: `${HOSTS} second hosts at once, the owner ${reachable ? 'within' : 'out of'} reach`,
      mustHold: `all become clients or refuse within ${WITHIN_MS / 1000} s`,
      found: `clients ${count('client')}, refused ${count('refused')}; p50 ${quantile(times, 0.5).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
      holds: count('client') + count('refused') === HOSTS && slowest <= WITHIN_MS,
    })
  }
  return rows
}
