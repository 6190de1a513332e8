/**
 * A program to be killed: a studio with work of a few milliseconds, that goes on with whatever an earlier life of it
 * left, and begins a new production where nothing is left.
 *
 *     node victim.ts <dataDir> <seed> <characters> [finish]
 *
 * Each result is told on stdout only after it is on disk, as one line: `done <runId>/<step>[/<item>]`. With `finish` it
 * begins nothing new, and ends when nothing is left to do.
 */

import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openStudio } from '../../../src/main/studio.ts'
import type { CallboardEvent } from '../../../src/shared/domain/event.ts'
import { isEnded } from '../../../src/shared/domain/run.ts'
import { createRandom } from '../../../src/shared/random.ts'
import { createFakeGenerators } from '../fake-generators.ts'

const [dataDir = '', seed = '1', characters = '20', mode = ''] = process.argv.slice(2)
const random = createRandom(`victim|${seed}`)

/** Written at once, so that what was said is said even if this is killed right after. */
const say = (line: string): void => void writeSync(1, `${line}\n`)

const studio = await openStudio({
  dataDir,
  host: 'terminal',
  version: 'test',
  generators: createFakeGenerators(async () => {
    await wait(Math.floor(random.next() * 4))
  }),
  onTrouble: (error) => say(`trouble ${error.code} ${error.message}`),
})

async function produce(): Promise<void> {
  if (mode === 'finish') return
  const input = { prompt: 'A lighthouse', characters: Number(characters), seed: 7 }
  await studio.dispatch.call('run.create', { input })
}

function told(event: CallboardEvent): void {
  if (event.type === 'task:succeeded') say(`done ${event.data.taskId}`)
  if (event.type === 'run:finished' && event.data.status === 'succeeded') void produce().then(endIfIdle)
}

async function endIfIdle(): Promise<void> {
  if (mode !== 'finish' || Object.values(studio.board.runs).some((run) => !isEnded(run.status))) return
  await studio.close()
  process.exit(0)
}

studio.subscribe((_board, events) => {
  for (const event of events) told(event)
})
say('open')
const left = Object.values(studio.board.runs).filter((run) => run.status !== 'succeeded')
for (const { id, status } of left) {
  await studio.dispatch.call(status === 'failed' ? 'run.retry' : 'run.resume', { runId: id })
}
if (left.length === 0) await produce()
await endIfIdle()
