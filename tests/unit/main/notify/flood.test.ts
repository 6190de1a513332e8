import { describe, expect, it } from 'vitest'
import { retryTasks } from '../../../../src/main/engine/commands.ts'
import { createTurn, type Turn } from '../../../../src/main/engine/turn.ts'
import { createNotices, MOST_OF_A_RUN } from '../../../../src/main/notify/notices.ts'
import { createShowProduction } from '../../../../src/main/steps/show-production.ts'
import type { Notice } from '../../../../src/shared/contract/feed-messages.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { EMPTY_BOARD, isActive, type Run } from '../../../../src/shared/domain/run.ts'
import { createRandom } from '../../../../src/shared/random.ts'
import { createFakeGenerators } from '../../../support/fake-generators.ts'

const RUN = 'r'
const CAPACITY = { text: 8, media: 4, none: 100 }
const CAST = Array.from({ length: 30 }, (_, index) => ({ id: `c${index + 1}`, name: `Person ${index + 1}` }))
const { plan } = createShowProduction(createFakeGenerators(), () => 1)
const ERROR = { code: 'MEDIA_FAILED', message: 'It went wrong.', retryable: true }

const activeTasks = (run: Run) =>
  run.steps.flatMap((step) => step.tasks.filter((task) => isActive(task.status)).map((task) => ({ step, task })))

/**
 * Plays a show of thirty characters by the engine's own rules, and keeps what a person is told.
 *
 * Running tasks end in a seeded random order, some by failing; whenever the show has failed, all that failed is tried
 * again, `retries` times, and then nothing fails any more.
 */
function playShow(seed: number, failing: number, retries: number) {
  const random = createRandom(`flood|${seed}`)
  const pick = createNotices(EMPTY_BOARD)
  const told: Notice[] = []
  let board = EMPTY_BOARD
  let at = 1000
  let left = retries

  const takeTurn = (stage: (turn: Turn) => void): void => {
    const turn = createTurn(board, board.seq, at++, { load: null })
    stage(turn)
    turn.settle(CAPACITY)
    board = turn.board
    told.push(...pick(board, turn.commit().events))
  }
  const endOne = (run: Run): void => {
    const { step, task } = random.pick(activeTasks(run))
    const ref = { stepId: step.plan.id, taskId: task.id, item: task.item }
    const fails = left > 0 && random.chance(failing)
    // Most failures are tried again by themselves a moment later.
    const again = random.chance(2 / 3) ? { retryAt: at + 1 + random.int(20) } : {}
    const end: EventBody = fails
      ? { type: 'task:failed', data: { ...ref, error: ERROR, ...again } }
      : { type: 'task:succeeded', data: { ...ref, output: null, artifacts: [], items: CAST } }
    takeTurn((turn) => turn.stage(RUN, [end]))
  }

  const title = 'The Lunar Job'
  takeTurn((turn) => turn.stage(RUN, [{ type: 'run:created', data: { plan, title, titled: true, input: null } }]))
  for (;;) {
    const run = board.runs[RUN]
    if (!run || run.status === 'succeeded') return { told, run }
    if (run.status === 'failed') {
      left -= 1
      takeTurn((turn) => turn.stage(RUN, retryTasks({})(run)))
    } else if (activeTasks(run).length > 0) {
      endOne(run)
    } else {
      // Everything waits for its next try; time goes by.
      takeTurn(() => undefined)
    }
  }
}

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed)
const perStep = (told: readonly Notice[]) => Map.groupBy(told, ({ stepId }) => stepId)

describe('a show of thirty characters', () => {
  it('that goes well is told in eight notices, the last of them that it is ready', () => {
    for (const seed of SEEDS) {
      const { told, run } = playShow(seed, 0, 0)
      expect(run?.status).toBe('succeeded')
      expect(told).toHaveLength(8)
      expect(told.at(-1)?.kind).toBe('run-finished')
      for (const [stepId, notices] of perStep(told)) expect([stepId, notices.length]).toEqual([stepId, 1])
    }
  })

  it.each([0.02, 0.1, 0.5])(
    'of which %d fails gives at most ten notices, however often it is tried again',
    (failing) => {
      for (const seed of SEEDS) {
        const { told, run } = playShow(seed, failing, 1 + (seed % 6))
        expect(run?.status).toBe('succeeded')
        expect(told.length).toBeLessThanOrEqual(MOST_OF_A_RUN)
        expect(MOST_OF_A_RUN).toBe(10)
        // Whatever went before, the good end is always told.
        expect(told.at(-1)?.kind).toBe('run-finished')
      }
    },
  )

  it('says at once what fails first, and no more than once for each try of a step', () => {
    for (const seed of SEEDS) {
      const { told } = playShow(seed, 0.3, 1)
      const failures = told.filter(({ kind }) => kind === 'step-failed')
      const steps = new Set(failures.map(({ stepId }) => stepId))
      expect(failures).toHaveLength(steps.size)
      expect(told.some(({ kind }) => kind === 'run-failed')).toBe(true)
    }
  })
})
