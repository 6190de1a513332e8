import { describe, expect, it, vi } from 'vitest'
import type { AppLog } from '../../../../src/main/log/app-log.ts'
import { logRuns } from '../../../../src/main/log/watch-runs.ts'
import { logSlowTurns } from '../../../../src/main/log/watch-turns.ts'
import { logWorkers } from '../../../../src/main/log/watch-workers.ts'
import type { WorkerProcess } from '../../../../src/main/media/protocol.ts'
import type { CallboardEvent, EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

/** A log that keeps what it was told, as `level message`, with the fields. */
function memoryLog() {
  const lines: (readonly [string, object])[] = []
  const at =
    (level: string) =>
    (message: string, fields: object = {}) =>
      void lines.push([`${level} ${message}`, fields])
  const log: AppLog = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), recent: () => [] }
  return { log, lines }
}

describe('what becomes of runs', () => {
  const tell = (...bodies: readonly EventBody[]) => {
    const { log, lines } = memoryLog()
    const events = bodies.map((body, at): CallboardEvent => ({ ...body, seq: at + 1, runId: 'r1', at: 1000 * at }))
    logRuns(log)(fold(EMPTY_BOARD, events), events)
    return lines
  }
  const created: EventBody = {
    type: 'run:created',
    data: { plan: smallPlan, title: 'The Secret Title', titled: true, input: { prompt: 'a secret prompt' } },
  }
  const task = { stepId: 'draw', taskId: 'r1/draw/c1', item: 'c1' }

  it('is logged from its beginning to its end, without its title or prompt', () => {
    const lines = tell(
      created,
      { type: 'run:started', data: {} },
      { type: 'run:finished', data: { status: 'succeeded', error: null } },
    )
    expect(lines).toEqual([
      ['info a run was created', { runId: 'r1', pipeline: smallPlan.id, origin: 'pipeline' }],
      ['info a run has started', { runId: 'r1' }],
      ['info a run has ended', { runId: 'r1', status: 'succeeded', code: undefined, tookMs: 1000 }],
    ])
    expect(JSON.stringify(lines)).not.toMatch(/secret/i)
  })

  it('is a warning where it fails, with the code and what an attempt said', () => {
    const error = { code: 'MEDIA_WORKER_DIED', message: 'it ran away', retryable: true }
    const lines = tell(
      created,
      { type: 'task:failed', data: { ...task, error, retryAt: 9000 } },
      { type: 'run:finished', data: { status: 'failed', error } },
    )
    expect(lines.slice(1)).toEqual([
      [
        'warn an attempt failed',
        { runId: 'r1', step: 'draw', item: 'c1', code: 'MEDIA_WORKER_DIED', error: 'it ran away', triedAgain: true },
      ],
      ['warn a run has ended', { runId: 'r1', status: 'failed', code: 'MEDIA_WORKER_DIED', tookMs: undefined }],
    ])
  })
})

describe('a turn that takes long', () => {
  const setUp = () => {
    const { log, lines } = memoryLog()
    const clock = createManualClock()
    let lateBy = 0
    const stop = logSlowTurns(log, {
      now: () => clock.now() + lateBy,
      after: clock.after,
    })
    const late = (ms: number): void => {
      lateBy += ms
      clock.advance(1000)
    }
    return { clock, lines, stop, late }
  }

  it('is told with how long it held up the rest', () => {
    const { lines, late } = setUp()
    late(0)
    late(250)
    expect(lines).toEqual([])
    late(251)
    expect(lines).toEqual([['warn the program was held up', { forMs: 251 }]])
  })

  it('is none where the machine slept', () => {
    const { lines, late } = setUp()
    late(8 * 3_600_000)
    expect(lines).toEqual([['info the machine slept, or its clock was set', { forMs: 28_800_000 }]])
  })

  it('is not looked for any more when the folder is closed', () => {
    const { clock, stop } = setUp()
    clock.advance(5000)
    stop()
    expect(clock.timers).toBe(0)
  })
})

describe('media workers', () => {
  const setUp = () => {
    const { log, lines } = memoryLog()
    let print: (text: string) => void = () => undefined
    const exits: ((code: number | null) => void)[] = []
    const kill = vi.fn()
    const process: WorkerProcess = {
      pid: 42,
      send: vi.fn(),
      onMessage: vi.fn(),
      onOutput: (listener) => {
        print = listener
      },
      onExit: (listener) => void exits.push(listener),
      kill,
    }
    const host = { log, leaving: false }
    const worker = logWorkers(() => process, host)()
    const exit = (code: number | null): void => {
      for (const listener of exits) listener(code)
    }
    return { host, worker, kill, lines, say: (text: string) => print(text), exit }
  }

  it('that die are told of, with the last of what they said, also where they had no job', () => {
    const { lines, say, exit } = setUp()
    say(`${'x'.repeat(5000)}\nout of memory`)
    exit(null)
    const [, [words, fields] = ['', {}]] = lines
    expect(words).toBe('error a media worker died')
    expect(fields).toMatchObject({ worker: 42, exitCode: null, said: expect.stringMatching(/^…x+\nout of memory$/) })
  })

  it('that end with the host are no news: Ctrl-C in a terminal goes to all', () => {
    const { host, lines, exit } = setUp()
    host.leaving = true
    exit(null)
    expect(lines.map(([words]) => words.split(' ')[0])).toEqual(['debug', 'debug'])
  })

  it('that we end are no news', () => {
    const { worker, kill, lines, exit } = setUp()
    worker.kill()
    exit(null)
    expect(kill).toHaveBeenCalledOnce()
    expect(lines.map(([words]) => words)).toEqual([
      'debug a media worker was started',
      'debug a media worker was ended',
    ])
  })
})
