/**
 * Everything that may go wrong, done on purpose, at full size: is anything lost, or done twice?
 *
 *     npm run bench:faults [-- kills jobs order disk databases hosts workers clients log] [--kills N] [--seed N]
 *
 * Ends with 1 where anything did not hold.
 */
import { parseArgs } from 'node:util'
import { benchClients, benchDatabases } from './faults/by-test.ts'
import { benchDisk } from './faults/disk.ts'
import { benchHosts } from './faults/hosts.ts'
import { benchJobs } from './faults/jobs.ts'
import { benchKills } from './faults/kills.ts'
import { benchLog } from './faults/log.ts'
import { benchOrder } from './faults/order.ts'
import type { TrialRow } from './faults/row.ts'
import { benchWorkers } from './faults/workers.ts'
import { printTable } from './lib/table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const seed = Number(values.seed)

const TRIALS: Readonly<Record<string, () => Promise<readonly TrialRow[]>>> = {
  kills: () => benchKills(kills, seed),
  jobs: benchJobs,
  order: benchOrder,
  disk: benchDisk,
  databases: benchDatabases,
  hosts: benchHosts,
  workers: () => benchWorkers(seed),
  clients: benchClients,
  log: benchLog,
}

const wanted = positionals.length > 0 ? positionals : Object.keys(TRIALS)
const rows: TrialRow[] = []
for (const name of wanted) {
  const trial = TRIALS[name]
  if (!trial) {
    process.stderr.write(`There is no trial “${name}”; there are: ${Object.keys(TRIALS).join(', ')}.\n`)
    process.exit(2)
  }
  const begun = performance.now()
  rows.push(...(await trial()))
  process.stderr.write(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s\n`)
}

printTable(
  'Faults, planted and real',
  ['trial', 'must hold', 'found', 'holds'],
  rows.map(({ trial, mustHold, found, holds }) => [trial, mustHold, found, holds ? 'yes' : 'NO']),
)
if (rows.some(({ holds }) => !holds)) process.exitCode = 1
