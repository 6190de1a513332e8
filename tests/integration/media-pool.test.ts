import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChildProcessSpawner } from '../../src/main/media/child-process.ts'
import { createMediaPool, type MediaPool, type MediaPoolOptions } from '../../src/main/media/pool.ts'
import type { JobProgress } from '../../src/main/media/progress.ts'
import type { MediaJob, SpawnWorker } from '../../src/main/media/protocol.ts'
import type { Timers } from '../../src/main/media/timers.ts'

/** Says that it is ready and then does what `onJob` says, in JavaScript, with `id` and `outFile` at hand. */
const worker = (onJob: string): string => `
  import { appendFileSync, writeFileSync } from 'node:fs'
  process.on('disconnect', () => process.exit(0))
  process.on('message', ({ id, job }) => {
    const { outFile } = job.request
    const say = (message) => process.send({ id, ...message })
    ${onJob}
  })
  process.send({ type: 'ready' })
`
const SUCCEED = `say({ type: 'done', result: { width: 768, height: 1024 } })`

/** Time that passes when the test says so. */
function createHandTimers(): Timers & { fire(ms: number): void } {
  const waiting = new Set<{ ms: number; callBack: () => void }>()
  return {
    after: (ms, callBack) => {
      const entry = { ms, callBack }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    fire: (ms) => {
      for (const entry of waiting) {
        if (entry.ms === ms && waiting.delete(entry)) entry.callBack()
      }
    },
  }
}

describe('the pool of media workers', () => {
  let folder: string
  let pool: MediaPool | undefined
  let spawned: number[]

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callboard-pool-'))
    spawned = []
  })
  afterEach(async () => {
    await pool?.close()
    pool = undefined
    rmSync(folder, { recursive: true, force: true })
  })

  const spawnerOf = (script: string): SpawnWorker => {
    const entry = join(folder, 'worker.mjs')
    writeFileSync(entry, script)
    const spawn = createChildProcessSpawner(entry)
    return () => {
      const started = spawn()
      spawned.push(started.pid ?? 0)
      return started
    }
  }
  const start = (script: string, options: Partial<MediaPoolOptions> = {}): MediaPool => {
    pool = createMediaPool({ spawn: spawnerOf(script), size: 1, ...options })
    return pool
  }
  const outFile = (name = 'portrait.png'): string => join(folder, name)
  const portrait = (name?: string): MediaJob =>
    ({ kind: 'portrait', request: { outFile: outFile(name) } }) as unknown as MediaJob
  const run = (job: MediaJob, signal = new AbortController().signal, seen: JobProgress[] = []) =>
    (pool as MediaPool).run(job, { signal, onProgress: (progress) => seen.push(progress) })

  it('gives back what the worker made, and how far it was on the way', async () => {
    start(worker(`say({ type: 'progress', fraction: 0.5, done: 15, total: 96, unit: 'frame' }); ${SUCCEED}`))
    const seen: JobProgress[] = []
    expect(await run(portrait(), undefined, seen)).toEqual({ width: 768, height: 1024 })
    expect(seen).toEqual([{ fraction: 0.5, done: 15, total: 96, unit: 'frame' }])
  })

  it('does jobs in the order of asking, with one process doing one after another', async () => {
    start(worker(`appendFileSync(outFile.replace(/[^/]*$/, 'order'), outFile.slice(-1)); ${SUCCEED}`))
    const { readFileSync } = await import('node:fs')
    await Promise.all(['a', 'b', 'c'].map((name) => run(portrait(name))))
    expect(readFileSync(outFile('order'), 'utf8')).toBe('abc')
    expect(spawned).toHaveLength(1)
  })

  it('starts no more processes than it may', async () => {
    start(worker(SUCCEED), { size: 2 })
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => run(portrait(name))))
    expect(spawned.length).toBeGreaterThan(0)
    expect(spawned.length).toBeLessThanOrEqual(2)
  })

  it('fails one job by code and last words when its process ends, and does the next in a new one', async () => {
    start(worker(`if (outFile.endsWith('bad')) { console.error('out of paper'); process.exit(3) } else { ${SUCCEED} }`))
    await expect(run(portrait('bad'))).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: 'the media worker ended with exit code 3 while making a portrait; it said: out of paper',
    })
    await expect(run(portrait('good'))).resolves.toEqual({ width: 768, height: 1024 })
    expect(spawned).toHaveLength(2)
  })

  it('says so when a signal ended the process', async () => {
    start(worker(`process.kill(process.pid, 'SIGSEGV')`))
    await expect(run(portrait())).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: expect.stringContaining('was killed while making a portrait'),
    })
  })

  it('keeps only the last 8 KiB of what a dying process printed', async () => {
    start(worker(`process.stdout.write('x'.repeat(50000) + 'the end', () => process.exit(1))`))
    const failed = await run(portrait()).catch((error: Error) => error)
    expect(failed).toHaveProperty('message', expect.stringMatching(/the end$/))
    expect((failed as Error).message.length).toBeLessThan(8 * 1024 + 200)
  })

  it('ends a process that speaks nonsense', async () => {
    start(worker(`process.send({ type: 'done', id, result: 'a nice picture' })`))
    await expect(run(portrait())).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: expect.stringContaining('makes no sense'),
    })
  })

  it('ends a process that answers for another job', async () => {
    start(worker(`process.send({ type: 'done', id: id + 1, result: { width: 1, height: 1 } })`))
    await expect(run(portrait())).rejects.toMatchObject({ code: 'MEDIA_WORKER_DIED' })
  })

  it('gives up on a process that never gets ready', async () => {
    const timers = createHandTimers()
    start('process.on("message", () => {}); setInterval(() => {}, 1000)', { timers, startUpMs: 5000 })
    const failed = expect(run(portrait())).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: expect.stringContaining('did not start within 5000 ms'),
    })
    timers.fire(5000)
    await failed
  })

  it('ends a process that stops giving signs of life in the middle of its job', async () => {
    const timers = createHandTimers()
    start(worker(`say({ type: 'progress', fraction: 0.5, done: 1, total: 2, unit: 'frame' })`), {
      timers,
      silentMs: 60_000,
    })
    const { promise: begun, resolve } = Promise.withResolvers<void>()
    const failed = expect(
      (pool as MediaPool).run(portrait(), { signal: new AbortController().signal, onProgress: () => resolve() }),
    ).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: expect.stringContaining('gave no sign of life for 60 s while making a portrait'),
    })
    await begun
    for (let look = 0; look < 6; look++) timers.fire(10_000)
    await failed
  })

  it('fails the job when the script is not there', async () => {
    pool = createMediaPool({ spawn: createChildProcessSpawner(outFile('no-such-worker.mjs')), size: 1 })
    await expect(run(portrait())).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: expect.stringContaining('no-such-worker.mjs'),
    })
  })

  it('passes on the code of a job that failed, and keeps the process', async () => {
    start(worker(`say({ type: 'failed', error: { code: 'DISK_FULL', message: 'no room' } })`))
    await expect(run(portrait())).rejects.toMatchObject({ code: 'DISK_FULL', message: 'no room' })
    await expect(run(portrait())).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(spawned).toHaveLength(1)
  })

  it('ends the process of a cancelled job, takes its half-made file away and rejects with the reason', async () => {
    start(
      worker(
        `writeFileSync(outFile, 'half'); say({ type: 'progress', fraction: 0.5, done: 1, total: 2, unit: 'frame' })`,
      ),
    )
    const stop = new AbortController()
    const running = (pool as MediaPool).run(portrait(), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('the person pressed cancel')),
    })
    await expect(running).rejects.toThrow('the person pressed cancel')
    expect(existsSync(outFile())).toBe(false)
    expect(() => process.kill(spawned[0] as number, 0)).toThrow('ESRCH')
  })

  it('takes a cancelled job out of the queue without touching the one that runs', async () => {
    start(worker(`setImmediate(() => { ${SUCCEED} })`))
    const stop = new AbortController()
    const first = run(portrait('a'))
    const second = run(portrait('b'), stop.signal)
    stop.abort(new Error('not needed'))
    await expect(second).rejects.toThrow('not needed')
    await expect(first).resolves.toEqual({ width: 768, height: 1024 })
    expect(spawned).toHaveLength(1)
  })

  it('starts nothing for a job that is cancelled already', async () => {
    start(worker(SUCCEED))
    await expect(run(portrait(), AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    expect(spawned).toHaveLength(0)
  })

  it('ends a process that has had nothing to do for a while', async () => {
    const timers = createHandTimers()
    start(worker(SUCCEED), { timers, idleMs: 60_000 })
    await run(portrait('a'))
    timers.fire(60_000)
    await run(portrait('b'))
    expect(spawned).toHaveLength(2)
  })

  it('fails running and queued jobs when it is closed, and leaves no process', async () => {
    const { promise: started, resolve } = Promise.withResolvers<void>()
    start(worker(`say({ type: 'progress', fraction: 0.5, done: 0, total: 1, unit: 'frame' })`))
    const running = (pool as MediaPool).run(portrait('a'), {
      signal: new AbortController().signal,
      onProgress: () => resolve(),
    })
    const queued = run(portrait('b'))
    const failures = Promise.all(
      [running, queued].map((job) => expect(job).rejects.toMatchObject({ code: 'MEDIA_POOL_CLOSED' })),
    )
    await started
    await pool?.close()
    await failures
    await expect(run(portrait('c'))).rejects.toMatchObject({ code: 'MEDIA_POOL_CLOSED' })
    expect(() => process.kill(spawned[0] as number, 0)).toThrow('ESRCH')
  })

  it('fails a job when no process can be started, and tries again for the next', async () => {
    const spawn = spawnerOf(worker(SUCCEED))
    let tries = 0
    pool = createMediaPool({
      size: 1,
      spawn: () => {
        if (tries++ === 0) throw new Error('no more processes')
        return spawn()
      },
    })
    await expect(run(portrait('a'))).rejects.toMatchObject({
      code: 'MEDIA_WORKER_DIED',
      message: 'the media worker could not be started: no more processes',
    })
    await expect(run(portrait('b'))).resolves.toEqual({ width: 768, height: 1024 })
  })
})
