/**
 * A program with one task, done by an outside service. It dies where it is told to, or ends with the run.
 *
 *     node customer.ts <dataDir> <service's address> <manner> [mark at which to die]
 */

import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { interruptRun, resumeRun } from '../../../../src/main/engine/commands.ts'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import type { Commit, Job, StepContext, StepResult } from '../../../../src/main/engine/ports.ts'
import { openStorage } from '../../../../src/main/storage/storage.ts'
import { systemClock } from '../../../../src/shared/clock.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import type { PipelinePlan } from '../../../../src/shared/domain/pipeline.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import type { Manner, Mark } from './marks.ts'

const [dataDir = '', service = '', manner = 'key', dieAt = ''] = process.argv.slice(2)
const RUN = 'r1'
const POLL_MS = 5

const PLAN: PipelinePlan = {
  id: 'outside',
  version: 1,
  steps: [
    {
      id: 'film',
      stepNumber: 1,
      title: 'Film',
      shortTitle: 'Film',
      needs: [],
      itemsFrom: null,
      limit: 1,
      resource: 'none',
      weight: 1,
      generator: 'films',
    },
  ],
}

function reach(mark: Mark): void {
  if (mark === dieAt) process.kill(process.pid, 'SIGKILL')
}

const fail = (thrown: unknown): never => {
  throw thrown
}

/** Asks the service something for a piece of work. */
async function ask<T>(method: 'GET' | 'POST', path: string, work: string): Promise<T> {
  const headers = { 'x-work': work, 'x-pid': String(process.pid), 'x-die-at': dieAt }
  const key = (manner as Manner) === 'key' ? { 'idempotency-key': work } : {}
  const response = await fetch(`${service}${path}`, { method, headers: { ...headers, ...key } })
  return (await response.json()) as T
}

/** The job as it is known already, or a new one. */
async function submit({ job, idempotencyKey, submitted }: StepContext): Promise<Job> {
  if (job) return job
  reach('begun')
  const look = (manner as Manner) === 'look-up'
  const known = look ? (await ask<{ id: string | null }>('GET', '/jobs', idempotencyKey)).id : null
  const id = known ?? (await ask<{ id: string }>('POST', '/jobs', idempotencyKey)).id
  reach('answered')
  const made = { service: 'films', jobId: id }
  await submitted(made)
  return made
}

async function film(context: StepContext): Promise<StepResult> {
  const { jobId } = await submit(context)
  for (;;) {
    const { done, film } = await ask<{ done: boolean; film: string }>('GET', `/jobs/${jobId}`, context.idempotencyKey)
    if (done) {
      reach('done')
      const file = context.scratch('film.txt')
      await writeFile(file, film)
      reach('fetched')
      const kept = { name: 'film.txt', item: null, kind: 'text', mime: 'text/plain', content: { file } } as const
      return { output: null, files: [kept] }
    }
    await wait(POLL_MS)
  }
}

const storage = openStorage(dataDir, { onTrouble: fail })
const { journal, runs, workspace, logs } = storage

const marksOf = (commit: Commit): readonly Mark[] => {
  const types = new Set(commit.events.map(({ type }) => type))
  if (types.has('task:submitted')) return ['writing-down', 'written-down']
  return types.has('task:succeeded') ? ['committing', 'committed'] : []
}

const engine = createEngine({
  board: fold(
    EMPTY_BOARD,
    runs.unfinished().flatMap((id) => journal.readRun(id)),
  ),
  journal: {
    get lastSeq() {
      return journal.lastSeq
    },
    commit(commit) {
      const [before, after] = marksOf(commit)
      if (before) reach(before)
      journal.commit(commit)
      if (after) reach(after)
    },
  },
  capacity: { text: 1, media: 1, none: 9 },
  clock: systemClock,
  machine: () => ({ load: null }),
  later: (run) => setImmediate(run),
  onTrouble: fail,
  runnerOf: () => film,
  workspace,
  live: { progress: () => undefined },
  log: { write: ({ item, ...line }) => void logs.append([{ ...line, item, at: systemClock.now() }]) },
})

const { promise: finished, resolve } = Promise.withResolvers<void>()
engine.subscribe((_board, events) => {
  if (events.some(({ type }) => type === 'run:finished')) resolve()
})
const left = runs.unfinished()
for (const id of left) {
  await engine.command(id, interruptRun('crash'))
  await engine.command(id, resumeRun)
}
if (left.length === 0 && journal.lastSeq === 0) {
  await engine.create({ runId: RUN, plan: PLAN, title: 'A film', titled: true, input: null })
}
if (journal.lastSeq > 0 && runs.unfinished().length > 0) await finished
await engine.close()
await storage.logReader.close()
await storage.close()
