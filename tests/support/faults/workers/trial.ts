import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEditor } from '../../../../src/main/generators/builtin/editor.ts'
import { createBuiltinImageGenerator } from '../../../../src/main/generators/builtin/image.ts'
import { createBuiltinVideoGenerator } from '../../../../src/main/generators/builtin/video.ts'
import { createChildProcessSpawner } from '../../../../src/main/media/child-process.ts'
import { createMediaPool } from '../../../../src/main/media/pool.ts'
import type { SpawnWorker } from '../../../../src/main/media/protocol.ts'
import { openStudio, type Studio } from '../../../../src/main/studio.ts'
import type { CallboardEvent } from '../../../../src/shared/domain/event.ts'
import { createFakeGenerators } from '../../fake-generators.ts'
import { judge, type Verdict } from '../verdict.ts'

const WORKER = fileURLToPath(new URL('./sick-worker.ts', import.meta.url))
const AT_ONCE = 16
/** Healthy workers here answer at once; so long the sick ones may be silent, in milliseconds. */
const SILENT_MS = 1500

export interface SickWorkersVerdict {
  /** Tries that ended with their worker, by what became of it. */
  readonly ills: Readonly<Record<string, number>>
  readonly total: number
  /** Tries that failed for another reason. */
  readonly strange: readonly string[]
  /** Most memory that the app took over what it had at the beginning, in MiB. */
  readonly grownMiB: number
  /** Worker processes that were left behind. */
  readonly left: number
  readonly verdict: Verdict
}

/** What became of a worker, in a few words, from the error that its task keeps. */
const illOf = (message: string): string =>
  message.match(/was killed|ended with exit code \d+|gave no sign of life|makes no sense|did not start/)?.[0] ?? message

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Runs a production to its success: one that fails is tried again. */
async function produce(studio: Studio, characters: number): Promise<void> {
  const input = { prompt: 'A lighthouse', characters, seed: 1 }
  const { runId } = await studio.dispatch.call('run.create', { input })
  await new Promise<void>((resolve, reject) => {
    const leave = studio.subscribe((_board, events) => {
      const ended = events.find((event) => event.runId === runId && event.type === 'run:finished')
      if (ended?.type !== 'run:finished') return
      if (ended.data.status === 'failed') void studio.dispatch.call('run.retry', { runId }).catch(reject)
      else {
        leave()
        resolve()
      }
    })
  })
}

export interface SickWorkersTrial {
  /** Tries that must have ended with their worker before the trial is over. */
  readonly wanted: number
  readonly seed: number
  readonly characters: number
  /** Productions at once. */
  readonly runs: number
}

/** Runs productions whose workers are killed, hang and spew, until so many have, and at last each succeeds. */
export async function surviveSickWorkers(trial: SickWorkersTrial): Promise<SickWorkersVerdict> {
  const { wanted, seed, characters, runs } = trial
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-sick-'))
  const pids: number[] = []
  const failures: Extract<CallboardEvent, { type: 'task:failed' }>[] = []
  const spawnOne = createChildProcessSpawner(WORKER)
  const spawn: SpawnWorker = () => {
    // Each worker has a fate of its own, else all productions would suffer alike.
    process.env.CALLBOARD_SICK_SEED = `${seed}.${pids.length}`
    const worker = spawnOne()
    if (worker.pid !== undefined) pids.push(worker.pid)
    return worker
  }
  const pool = createMediaPool({ spawn, size: AT_ONCE, silentMs: SILENT_MS })
  const studio = await openStudio({
    dataDir,
    host: 'terminal',
    version: 'test',
    generators: {
      text: createFakeGenerators().text,
      image: createBuiltinImageGenerator(pool),
      video: createBuiltinVideoGenerator(pool),
      editor: createEditor(pool),
      close: pool.close,
    },
    onTrouble: (error) => {
      throw error
    },
  })
  const before = process.memoryUsage().rss
  let most = before
  studio.subscribe((_board, events) => {
    most = Math.max(most, process.memoryUsage().rss)
    for (const event of events) if (event.type === 'task:failed') failures.push(event)
  })
  try {
    await studio.dispatch.call('setting.set', { key: 'places.media', value: AT_ONCE })
    while (failures.length < wanted) {
      await Promise.all(Array.from({ length: runs }, () => produce(studio, characters)))
    }
  } finally {
    await studio.close()
  }
  const messages = failures.map(({ data }) => data.error)
  const verdict = {
    ills: Object.fromEntries(
      [...Map.groupBy(messages, ({ message }) => illOf(message))].map(([ill, all]) => [ill, all.length]),
    ),
    total: failures.length,
    strange: messages.filter(({ code }) => code !== 'MEDIA_WORKER_DIED').map(({ message }) => message),
    grownMiB: (most - before) / 2 ** 20,
    left: pids.filter(isRunning).length,
    verdict: judge(dataDir, { announced: new Set(), troubles: [] }),
  }
  rmSync(dataDir, { recursive: true, force: true })
  return verdict
}
