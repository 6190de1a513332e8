import { CAREFUL } from '../../tests/support/faults/outside/marks.ts'
import { type JobVerdict, killAtMark } from '../../tests/support/faults/outside/trial.ts'
import type { TrialRow } from './row.ts'

const DEATHS = 2

/** SIGKILL, twice over, at every moment of a job at an outside service that counts. */
export async function benchJobs(): Promise<TrialRow[]> {
  const verdicts: JobVerdict[] = []
  for (const { mark, manner } of CAREFUL) verdicts.push(await killAtMark({ mark, manner, deaths: DEATHS }))
  const careless = await killAtMark({ mark: 'answered', manner: 'careless', deaths: DEATHS })
  const sum = (of: (verdict: JobVerdict) => number): number => verdicts.reduce((total, each) => total + of(each), 0)
  const twice = sum(({ madeTwice }) => madeTwice)
  const open = sum(({ verdict }) => verdict.unfinished)
  return [
    {
      trial: `SIGKILL at the ${new Set(CAREFUL.map(({ mark }) => mark)).size} marks of a submitted job, by key and by look-up`,
      mustHold: '0 jobs submitted twice',
      found: `${sum(({ kills }) => kills)} kills in ${verdicts.length} trials; made twice ${twice}, unfinished ${open}`,
      holds: twice === 0 && open === 0,
    },
    {
      trial: 'planted: a customer that gives no key and does not look',
      mustHold: 'caught',
      found: `made twice ${careless.madeTwice}`,
      holds: careless.madeTwice > 0,
    },
  ]
}
