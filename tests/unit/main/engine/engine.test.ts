import { describe, expect, it } from 'vitest'
import { pauseRun, resumeRun } from '../../../../src/main/engine/commands.ts'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import type { AttemptFolder, Commit, StepRunner } from '../../../../src/main/engine/ports.ts'
import { CallboardError } from '../../../../src/shared/contract/errors.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'

const noFolder: AttemptFolder = {
  scratch: (name) => name,
  keep: () => Promise.resolve([]),
  discard: () => Promise.resolve(),
}

/** An engine over a journal in memory whose disk a test can fill, with time that the test moves on. */
function setUp(runner: StepRunner = async () => ({ output: null, files: [], items: [{ id: 'a', name: 'A' }] })) {
  const commits: Commit[] = []
  const troubles: string[] = []
  const timers = new Set<() => void>()
  const disk = { full: false, reserve: false }
  let lastSeq = 0
  const engine = createEngine({
    board: EMPTY_BOARD,
    journal: {
      get lastSeq() {
        return lastSeq
      },
      commit(commit) {
        if (disk.full) throw Object.assign(new Error('no space'), { code: 'SQLITE_FULL' })
        JSON.stringify(commit)
        commits.push(commit)
        lastSeq = commit.events.at(-1)?.seq ?? lastSeq
      },
      spendReserve() {
        if (disk.reserve) disk.full = false
        disk.reserve = false
      },
    },
    capacity: { text: 9, media: 9, none: 9 },
    clock: {
      now: () => 1,
      after(_ms, run) {
        timers.add(run)
        return () => timers.delete(run)
      },
    },
    machine: () => ({ load: null }),
    later: (run) => setImmediate(run),
    onTrouble: (error) => troubles.push(error.code),
    runnerOf: () => runner,
    workspace: { open: async () => noFolder, resolve: (artifact) => artifact.path, forget: async () => undefined },
    live: { progress: () => undefined },
    log: { write: () => undefined },
  })
  const passTime = (): void => {
    for (const run of [...timers]) {
      timers.delete(run)
      run()
    }
  }
  const finished = new Promise<void>((resolve) => {
    engine.subscribe((_board, events) => {
      if (events.some((event) => event.type === 'run:finished')) resolve()
    })
  })
  const create = (runId: string) => engine.create({ runId, plan: smallPlan, title: 't', titled: true, input: null })
  return { engine, commits, troubles, disk, timers, passTime, finished, create }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the engine', () => {
  it('commits what arrives together in one transaction', async () => {
    const { create, commits } = setUp()
    await Promise.all([create('r1'), create('r2'), create('r3')])
    expect(commits[0]?.events.filter((event) => event.type === 'run:created')).toHaveLength(3)
  })

  it('tells who gives a command that the disk is full, and changes nothing', async () => {
    const { create, disk, engine, troubles } = setUp()
    disk.full = true
    await expect(create('r')).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(engine.board).toBe(EMPTY_BOARD)
    expect(troubles).toEqual([])
    disk.full = false
    await expect(create('r')).resolves.toBeUndefined()
  })

  it('loses no result to a full disk: it is kept until there is room, and told once', async () => {
    const { promise: work, resolve: finishWork } = Promise.withResolvers<void>()
    const { create, disk, troubles, timers, passTime, finished, engine } = setUp(async () => {
      await work
      return { output: 'precious', files: [], items: [] }
    })
    await create('r')
    disk.full = true
    finishWork()
    while (timers.size === 0) await turn()
    passTime()
    while (timers.size === 0) await turn()
    expect(troubles).toEqual(['DISK_FULL'])
    expect(engine.board.runs.r?.steps[0]?.counts.active).toBe(1)
    disk.full = false
    passTime()
    while (engine.board.runs.r?.status !== 'paused') await turn()
    expect(engine.board.runs.r.pauseReason).toBe('disk-full')
    expect(engine.board.runs.r.steps[0]?.tasks[0]?.output).toBe('precious')
    await engine.command('r', resumeRun)
    await finished
  })

  it('gives up its reserve on a full disk, so that a result and the pause can be written at once', async () => {
    const { promise: work, resolve: finishWork } = Promise.withResolvers<void>()
    const { create, disk, timers, engine, commits } = setUp(async () => {
      await work
      return { output: 'precious', files: [], items: [] }
    })
    await create('r')
    disk.full = true
    disk.reserve = true
    finishWork()
    while (engine.board.runs.r?.status !== 'paused') await turn()
    expect(timers.size).toBe(0)
    expect(disk.reserve).toBe(false)
    expect(commits.at(-1)?.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['task:succeeded', 'run:pausing', 'run:paused']),
    )
  })

  it('tells nobody of a change that is not on disk', async () => {
    const { create, disk, engine } = setUp()
    const heard: string[] = []
    engine.subscribe((_board, events) => heard.push(...events.map((event) => event.type)))
    disk.full = true
    await expect(create('r')).rejects.toThrow(CallboardError)
    expect(heard).toEqual([])
  })

  it('closes even while the disk is full', async () => {
    const { create, disk, engine } = setUp(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    )
    await create('r')
    disk.full = true
    await engine.close()
    await expect(engine.command('r', pauseRun(false))).rejects.toMatchObject({ code: 'CLOSING' })
  })

  it('fails the one task whose result cannot be written, and lets the others be', async () => {
    const plan = { ...smallPlan, steps: smallPlan.steps.slice(0, 2) }
    const items = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
    const { engine, finished, passTime, timers } = setUp(async ({ item }) => ({
      output: item?.id === 'b' ? (7n as never) : 'fine',
      files: [],
      items,
    }))
    await engine.create({
      runId: 'r',
      plan: { ...plan, steps: plan.steps.map((s) => ({ ...s, limit: 3 })) },
      title: 't',
      titled: true,
      input: null,
    })
    while (timers.size === 0) await turn()
    passTime()
    await finished
    expect(engine.board.runs.r?.steps[1]?.tasks.map((task) => task.status)).toEqual([
      'succeeded',
      'failed',
      'succeeded',
    ])
  })

  it('goes on when somebody who listens fails', async () => {
    const { engine, create, finished, troubles } = setUp()
    engine.subscribe(() => {
      throw new Error('the line is gone')
    })
    await create('r')
    await finished
    expect(engine.board.runs.r?.status).toBe('succeeded')
    expect(new Set(troubles)).toEqual(new Set(['INTERNAL']))
  })

  it('lets ended runs go from the board in the end, so that turns stay quick', async () => {
    const { engine, create } = setUp()
    const ended = new Set<string>()
    const all = Promise.withResolvers<void>()
    engine.subscribe((_board, events) => {
      for (const event of events) if (event.type === 'run:finished') ended.add(event.runId)
      if (ended.size === 120) all.resolve()
    })
    for (let n = 0; n < 120; n++) await create(`r${n}`)
    await all.promise
    await turn()
    expect(Object.keys(engine.board.runs).length).toBeLessThanOrEqual(80)
    expect(engine.board.runs.r119).toBeDefined()
  })

  it('refuses a run id that is taken', async () => {
    const { create } = setUp()
    const [first, second] = await Promise.allSettled([create('r'), create('r')])
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected'])
  })

  it('ends tasks whose code throws, with a code and a message', async () => {
    const { create, finished, engine } = setUp(() => Promise.reject(new TypeError('x is not a function')))
    await create('r')
    await finished
    expect(engine.board.runs.r?.error).toMatchObject({ code: 'INTERNAL', message: 'x is not a function' })
  })
})
