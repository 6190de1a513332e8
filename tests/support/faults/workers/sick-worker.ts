/**
 * A media worker that is well only now and then. What it suffers from follows from `CALLBOARD_SICK_SEED` and
 * from the name of the try that it works for.
 */

import { writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ToWorker } from '../../../../src/main/media/protocol.ts'
import { createRandom } from '../../../../src/shared/random.ts'

/** More than a host may keep of what a worker says. */
const SPEW = 'All work and no play makes a dull picture. '.repeat(25_000)
const SPEWS = 16

const say = (message: object): void => void process.send?.(message)

/** Prints megabytes, and ends when the last has gone out. */
function spew(left: number): void {
  if (left > 0) process.stdout.write(SPEW, () => spew(left - 1))
  else process.exit(4)
}

function work({ id, job }: ToWorker): void {
  writeFileSync(job.request.outFile, `${job.kind} of ${basename(job.request.outFile)}`)
  say({ type: 'done', id, result: { width: 2, height: 2, durationMs: 1000, frames: 24 } })
}

const ILLNESSES: readonly ((job: ToWorker) => void)[] = [
  () => process.kill(process.pid, 'SIGKILL'),
  () => process.kill(process.pid, 'SIGSEGV'),
  ({ job }) => {
    writeFileSync(job.request.outFile, 'half')
    process.exit(3)
  },
  // Hung: alive, and silent for good.
  () => void setInterval(() => undefined, 60_000),
  () => spew(SPEWS),
  // Prints for ever, and never comes to an end.
  () => void setInterval(() => process.stderr.write(SPEW), 5),
  ({ id }) => {
    for (let count = 0; count < 5000; count++) {
      say({ type: 'progress', id, fraction: 0.5, done: 1, total: 2, unit: 'frame' })
    }
    say({ type: 'done', id, result: 'a nice picture' })
  },
  () => process.abort(),
]

process.on('disconnect', () => process.exit(0))
process.on('message', (message: ToWorker) => {
  const attempt = basename(dirname(message.job.request.outFile))
  const random = createRandom(`sick|${process.env.CALLBOARD_SICK_SEED}|${attempt}`)
  if (random.chance(0.5)) random.pick(ILLNESSES)(message)
  else work(message)
})
say({ type: 'ready' })
