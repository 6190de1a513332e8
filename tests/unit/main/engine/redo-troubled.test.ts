import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancelRun, interruptRun, pauseRun, resumeRun, retryTasks } from '../../../../src/main/engine/commands.ts'
import { redoTasks } from '../../../../src/main/engine/redo.ts'
import type { RunCommand } from '../../../../src/main/engine/run-command.ts'
import { CallboardError } from '../../../../src/shared/contract/errors.ts'
import type { Run } from '../../../../src/shared/domain/run.ts'
import { planArbitrary, smallPlan } from '../../../support/domain.ts'
import { forgetfulWork, madeOf, type PlayedRun, playRun, type Work } from '../../../support/played-run.ts'

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }))

const tasksOf = (run: Run) => run.steps.flatMap((step) => step.tasks.map((task) => ({ step, task })))

/** Every result that is not what its input gives now. */
const wrongResults = (run: Run, work: Work): string[] =>
  tasksOf(run)
    .filter(({ step, task }) => task.output !== madeOf(run, step, task, work))
    .map(({ task }) => task.id)

/** Gives a command that may be refused; then nothing has changed. */
function press(played: PlayedRun, command: RunCommand): void {
  try {
    played.command(command)
  } catch (thrown) {
    if (!(thrown instanceof CallboardError)) throw thrown
  }
}

const redoOne =
  (pick: number, whole: boolean): RunCommand =>
  (run) => {
    const tasks = tasksOf(run)
    const chosen = tasks[pick % tasks.length]
    if (!chosen) return []
    const item = whole ? undefined : (chosen.task.item ?? undefined)
    return redoTasks({ step: chosen.step.plan.id, item, edit: pick % 2 === 0 ? {} : { seed: pick % 5 } })(run)
  }

type Deed = (played: PlayedRun) => unknown

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Deed>((played) => played.endOne()) },
  {
    weight: 2,
    arbitrary: fc.boolean().map(
      (again): Deed =>
        (played) =>
          played.failOne(again),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(), fc.boolean()).map(
      ([pick, whole]): Deed =>
        (p) =>
          press(p, redoOne(pick, whole)),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Deed>((played) => press(played, cancelRun)) },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (stop): Deed =>
        (played) =>
          press(played, pauseRun(stop)),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Deed>((played) => press(played, resumeRun)) },
  { weight: 1, arbitrary: fc.constant<Deed>((played) => press(played, retryTasks({}))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('crash' as const, 'stopped' as const).map(
      (why): Deed =>
        (p) =>
          press(p, interruptRun(why)),
    ),
  },
)

describe('whatever happens to a run in the middle of doing things again', () => {
  it('resuming it leads to its end, with every result as a full recompute would make it', () => {
    fc.assert(
      fc.property(
        planArbitrary,
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        fc.array(deed, { maxLength: 40 }),
        (plan, seed, kinds, deeds) => {
          const work = forgetfulWork(kinds)
          const played = playRun({ plan, items, seed, work })
          for (const happen of deeds) happen(played)
          // What is pausing or being cancelled comes to rest first.
          played.toRest()
          press(played, resumeRun)
          played.toRest()
          expect(played.run.status).toBe('succeeded')
          expect(played.run.steps.map(({ status }) => status)).toEqual(plan.steps.map(() => 'succeeded'))
          expect(wrongResults(played.run, work)).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a film whose drawing comes out as it was is kept, also where making it again had failed', () => {
    const work: Work = ({ stepId, edit }) => (stepId === 'draw' ? (edit.seed ?? 0) : 7)
    const played = playRun({ plan: smallPlan, items: items.slice(0, 1), seed: 1, work })
    played.toRest()
    played.command(redoTasks({ step: 'draw', item: 'a', edit: { seed: 1 } }))
    played.endOne()
    const film = { stepId: 'film', taskId: 'r/film/a', item: 'a' }
    const error = { code: 'INTERNAL', message: 'It broke.', retryable: false }
    played.command(() => [{ type: 'task:failed', data: { ...film, error } }])
    played.toRest()
    expect(played.run.status).toBe('failed')
    played.command(redoTasks({ step: 'draw', item: 'a', edit: { seed: 0 } }))
    played.toRest()
    expect(played.run.status).toBe('succeeded')
  })

  it('a cancelled run of which one piece is done again is still a cancelled run, not a broken one', () => {
    const played = playRun({ plan: smallPlan, items, seed: 1, work: () => 7 })
    while (played.run.steps[1]?.counts.succeeded !== 1) played.endOne()
    played.command(cancelRun)
    for (const { step, task } of tasksOf(played.run)) {
      if (task.status !== 'starting') continue
      const data = { stepId: step.plan.id, taskId: task.id, item: task.item }
      played.command(() => [{ type: 'task:cancelled', data }])
    }
    expect(played.run.status).toBe('cancelled')
    const done = played.run.steps[1]?.tasks.find((task) => task.status === 'succeeded')
    played.command(redoTasks({ step: 'draw', item: done?.item ?? undefined, edit: {} }))
    played.toRest()
    expect(played.run).toMatchObject({ status: 'cancelled', error: null })
  })

  it.each([
    ['under way', () => undefined],
    ['stopped by a pause', (played: PlayedRun) => played.command(pauseRun(true))],
    ['cut off by a crash', (played: PlayedRun) => played.command(interruptRun('crash'))],
  ])('a job at a service, %s, is let go once what it was made from is made again', (_what, happen) => {
    const played = playRun({ plan: smallPlan, items: items.slice(0, 1), seed: 1, work: () => 7 })
    while (played.run.steps[2]?.counts.active !== 1) played.endOne()
    const film = { stepId: 'film', taskId: 'r/film/a', item: 'a' }
    played.command(() => [{ type: 'task:submitted', data: { ...film, service: 'fake', jobId: 'job-1' } }])
    const before = played.run.steps[2]?.tasks[0]
    happen(played)
    played.command(redoTasks({ step: 'draw', item: 'a', edit: { seed: 3 } }))
    const after = played.run.steps[2]?.tasks[0]
    expect(after).toMatchObject({ status: 'pending', job: null })
    // The key by which a service knows the work again follows from the round.
    expect(after?.round).not.toBe(before?.round)
    played.toRest()
    expect(played.run.status).toBe('succeeded')
  })
})

describe('a redo that names other items', () => {
  it('leaves every result as a full recompute would make it, and no item of before', () => {
    const castOf = (made: number) =>
      ['a', 'b', 'c', 'd'].filter((_, bit) => made & (1 << bit)).map((id) => ({ id, name: id }))
    fc.assert(
      fc.property(
        planArbitrary,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(15), deed, deed), { minLength: 1, maxLength: 4 }),
        (plan, seed, redos) => {
          const work: Work = ({ stepId, read, edit }) =>
            stepId === 's0' ? (edit.seed ?? 5) : forgetfulWork(3)({ stepId, read, edit })
          const played = playRun({ plan, items: castOf, seed, work })
          played.toRest()
          for (const [cast, ...deeds] of redos) {
            press(played, redoTasks({ step: 's0', edit: { seed: cast } }))
            for (const happen of deeds) happen(played)
            played.toRest()
            press(played, resumeRun)
            played.toRest()
          }
          expect(played.run.status).toBe('succeeded')
          expect(wrongResults(played.run, work)).toEqual([])
          const cast = castOf(played.run.steps[0]?.tasks[0]?.output as number)
          for (const step of played.run.steps) {
            if (step.plan.itemsFrom !== null)
              expect(step.tasks.map(({ item }) => item)).toEqual(cast.map(({ id }) => id))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reaches what comes after a step that had no items before', () => {
    const work: Work = ({ stepId, read, edit }) =>
      stepId === 'seed' ? (edit.seed ?? 0) : forgetfulWork(1e9)({ stepId, read, edit })
    const castOf = (made: number) => items.slice(0, made)
    const played = playRun({ plan: smallPlan, items: castOf, seed: 1, work })
    played.toRest()
    expect(played.run.steps[1]?.tasks).toHaveLength(0)
    played.command(redoTasks({ step: 'seed', edit: { seed: 3 } }))
    played.toRest()
    expect(played.run.status).toBe('succeeded')
    expect(wrongResults(played.run, work)).toEqual([])
  })
})
