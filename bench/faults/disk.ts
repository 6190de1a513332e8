import { type FullDiskVerdict, fillDiskAt } from '../../tests/support/faults/disk/trial.ts'
import type { TrialRow } from './row.ts'

const POINTS = 20
/** Side by side: each mostly waits for somebody to look whether there is room. */
const AT_ONCE = 5

/** A disk that is full to its last byte, at twenty points of a production. */
export async function benchDisk(): Promise<TrialRow[]> {
  const verdicts: FullDiskVerdict[] = []
  for (let first = 1; first <= POINTS; first += AT_ONCE) {
    const points = Array.from({ length: AT_ONCE }, (_, index) => first + index)
    verdicts.push(...(await Promise.all(points.map((point) => fillDiskAt({ point })))))
  }
  const count = (holds: (verdict: FullDiskVerdict) => boolean): number => verdicts.filter(holds).length
  const paused = count(({ reason }) => reason === 'disk-full')
  const whole = count((each) => each.whole === 'ok' && each.verdict.damage === 0 && each.verdict.torn === 0)
  const succeeded = count((each) => each.succeeded)
  const real = count((each) => each.real) === POINTS
  return [
    {
      trial: `disk full at ${POINTS} points (${real ? 'a file system of 24 MiB' : 'said by the calls that write'})`,
      mustHold: 'run pauses, database whole, goes on with room',
      found: `paused ${paused}, whole ${whole}, went on to the end ${succeeded}`,
      holds: [paused, whole, succeeded].every((number) => number === POINTS),
    },
  ]
}
