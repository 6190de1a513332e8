import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { auditOrder, type Deed, type OrderVerdict } from './deeds.ts'
import type { PlantedFault } from './plant.ts'
import { deedsOfTrace } from './system-calls.ts'

const run = promisify(execFile)
const AUDITED = fileURLToPath(new URL('./audited.ts', import.meta.url))
const RECORDER = fileURLToPath(new URL('./recorder.ts', import.meta.url))
const PLANT = fileURLToPath(new URL('./plant.ts', import.meta.url))
const CALLS = 'trace=fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat,write,pwrite64'
const LONGEST_MS = 120_000

/** Whether system calls can be watched here. */
export async function canWatchCalls(): Promise<boolean> {
  return run('strace', ['-o', '/dev/null', 'true']).then(
    () => true,
    () => false,
  )
}

export interface OrderTrial {
  readonly characters: number
  /** `calls`: the system calls, by strace. `deeds`: what the program asks of Node and SQLite. */
  readonly watch: 'calls' | 'deeds'
  readonly fault?: PlantedFault
}

/** Watches a production of its own and checks the order of what it does. */
export async function auditProduction({ characters, watch, fault }: OrderTrial): Promise<OrderVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-order-'))
  const dataDir = join(folder, 'data')
  const trace = join(folder, 'trace')
  const recorder = watch === 'deeds' ? ['--import', RECORDER] : []
  const plant = fault ? ['--import', PLANT] : []
  const program = [process.execPath, ...recorder, ...plant, AUDITED, dataDir, String(characters)]
  const watched = ['strace', '-f', '-y', '-s', '5000', '-e', CALLS, '-e', 'signal=none', '-o', trace, ...program]
  const [command = '', ...args] = watch === 'calls' ? watched : program
  try {
    const env = { ...process.env, CALLBOARD_WITNESS: trace, CALLBOARD_FAULT: fault }
    await run(command, args, { env, timeout: LONGEST_MS, killSignal: 'SIGKILL' })
    return auditOrder(deedsIn(readFileSync(trace, 'latin1'), watch, dataDir))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function deedsIn(trace: string, watch: OrderTrial['watch'], dataDir: string): Deed[] {
  if (watch === 'calls') return deedsOfTrace(trace, dataDir)
  return trace
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Deed)
}
