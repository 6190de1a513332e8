import { auditProduction, canWatchCalls } from '../../tests/support/faults/order/trial.ts'
import type { TrialRow } from './row.ts'

/** Fifty tasks: five of the show and three of each character. */
const CHARACTERS = 15
const PLANTED = ['rename-before-write', 'commit-before-rename', 'no-sync-of-folder', 'told-before-commit'] as const

/** The order of writing, naming, committing and telling, and programs that work in a wrong one. */
export async function benchOrder(): Promise<TrialRow[]> {
  const watch = (await canWatchCalls()) ? 'calls' : 'deeds'
  const { tasks, files, faults } = await auditProduction({ characters: CHARACTERS, watch })
  const rows: TrialRow[] = [
    {
      trial: `audit of ${tasks} tasks by ${watch === 'calls' ? 'system calls' : 'what is asked of Node and SQLite'}`,
      mustHold: '0 out of order: file, name, folder, commit, news',
      found: `${files} files, ${faults.length} out of order`,
      holds: tasks >= 50 && faults.length === 0,
    },
  ]
  for (const fault of PLANTED) {
    const found = await auditProduction({ characters: 1, watch, fault })
    rows.push({
      trial: `planted: ${fault}`,
      mustHold: 'caught',
      found: `${found.faults.length} out of order in ${found.files} files`,
      holds: found.faults.length > 0,
    })
  }
  return rows
}
