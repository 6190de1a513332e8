import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancelRun, resumeRun } from '../../../../src/main/engine/commands.ts'
import { planRedo, type RedoRequest, redoTasks } from '../../../../src/main/engine/redo.ts'
import type { TaskEdit } from '../../../../src/shared/domain/event.ts'
import type { Run } from '../../../../src/shared/domain/run.ts'
import { planArbitrary, smallPlan } from '../../../support/domain.ts'
import { forgetfulWork, madeOf, playRun, type Work } from '../../../support/played-run.ts'

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }))

const tasksOf = (run: Run) => run.steps.flatMap((step) => step.tasks.map((task) => ({ step, task })))

/** Every result that is not what its input gives now. */
const wrongResults = (run: Run, work: Work): string[] =>
  tasksOf(run)
    .filter(({ step, task }) => task.output !== madeOf(run, step, task, work))
    .map(({ task }) => task.id)

const editArbitrary: fc.Arbitrary<TaskEdit> = fc.record({ seed: fc.nat(5) }, { requiredKeys: [] })

const requestFor = (run: Run, pick: number, whole: boolean, edit: TaskEdit): RedoRequest => {
  const tasks = tasksOf(run)
  const chosen = tasks[pick % tasks.length]
  if (!chosen) throw new Error('the plan has no task')
  const item = whole ? undefined : (chosen.task.item ?? undefined)
  return { step: chosen.step.plan.id, item, edit }
}

describe('doing finished work again', () => {
  it('leaves every result as a full recompute would make it, on 1,000 random pipelines', () => {
    fc.assert(
      fc.property(
        fc.record({
          plan: planArbitrary,
          seed: fc.nat(),
          kinds: fc.integer({ min: 1, max: 4 }),
          redos: fc.array(fc.tuple(fc.nat(), fc.boolean(), editArbitrary), { minLength: 1, maxLength: 3 }),
        }),
        ({ plan, seed, kinds, redos }) => {
          const work = forgetfulWork(kinds)
          const played = playRun({ plan, items, seed, work })
          played.toRest()
          for (const [pick, whole, edit] of redos) {
            played.command(redoTasks(requestFor(played.run, pick, whole, edit)))
            played.toRest()
            expect(played.run.status).toBe('succeeded')
            expect(wrongResults(played.run, work)).toEqual([])
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('does only what was asked for and what its change reaches, all of it in the list given before', () => {
    fc.assert(
      fc.property(
        fc.record({ plan: planArbitrary, seed: fc.nat(), pick: fc.nat(), whole: fc.boolean(), edit: editArbitrary }),
        ({ plan, seed, pick, whole, edit }) => {
          const played = playRun({ plan, items, seed, work: forgetfulWork(3) })
          played.toRest()
          const before = played.run
          const request = requestFor(before, pick, whole, edit)
          const listed = planRedo(before, request)
          const first = played.worked.length
          played.command(redoTasks(request))
          played.toRest()
          const again = played.worked.slice(first)
          expect(new Set(again).size).toBe(again.length)
          expect(listed.map(({ task }) => task.id)).toEqual(expect.arrayContaining(again))
          const asked = listed.filter(({ why }) => why === 'asked').map(({ task }) => task.id)
          expect(again).toEqual(expect.arrayContaining(asked))
          // Whatever else was done read something that came out otherwise than before.
          const outputs = (run: Run) => new Map(tasksOf(run).map(({ task }) => [task.id, task.output]))
          const old = outputs(before)
          const now = outputs(played.run)
          const changed = new Set([...now].filter(([id, output]) => old.get(id) !== output).map(([id]) => id))
          for (const { step, task } of listed.filter(({ why }) => why === 'depends')) {
            const reached = step.plan.needs.some((need) =>
              tasksOf(played.run).some(
                (other) =>
                  other.step.plan.id === need.step &&
                  (need.match === 'all' || other.task.item === task.item) &&
                  changed.has(other.task.id),
              ),
            )
            expect([task.id, again.includes(task.id)]).toEqual([task.id, reached])
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keeps what depends on it where it comes out byte-equal', () => {
    const played = playRun({ plan: smallPlan, items, seed: 1, work: () => 7 })
    played.toRest()
    played.command(redoTasks({ step: 'draw', item: 'b', edit: {} }))
    played.toRest()
    expect(played.worked.slice(8)).toEqual(['r/draw/b'])
    expect(played.run.status).toBe('succeeded')
  })

  it('makes a film again whose drawing is done again while it is being filmed', () => {
    const played = playRun({ plan: smallPlan, items: items.slice(0, 1), seed: 1, work: forgetfulWork(1e9) })
    while (played.worked.length < 2) played.endOne()
    expect(played.run.steps[2]?.tasks[0]?.status).toBe('starting')
    played.command(redoTasks({ step: 'draw', item: 'a', edit: { seed: 9 } }))
    expect(played.run.steps[2]?.tasks[0]?.status).toBe('pending')
    played.toRest()
    expect(wrongResults(played.run, forgetfulWork(1e9))).toEqual([])
  })

  it('takes back up a redo that was cancelled in the middle', () => {
    const work = forgetfulWork(1e9)
    const played = playRun({ plan: smallPlan, items, seed: 1, work })
    played.toRest()
    played.command(redoTasks({ step: 'draw', edit: { seed: 4 } }))
    played.endOne()
    played.command(cancelRun)
    played.toRest()
    played.command(resumeRun)
    played.toRest()
    expect(played.run.status).toBe('succeeded')
    expect(wrongResults(played.run, work)).toEqual([])
  })

  it.each([
    ['a step that is not there', { step: 'nothing', edit: {} }, 'STEP_NOT_FOUND'],
    ['an item that is not there', { step: 'draw', item: 'z', edit: {} }, 'ITEM_NOT_FOUND'],
    ['a brief of nobody in particular', { step: 'draw', edit: { brief: 'older' } }, 'BAD_INPUT'],
  ])('refuses %s and changes nothing', (_what, request, code) => {
    const played = playRun({ plan: smallPlan, items, seed: 1, work: () => 0 })
    played.toRest()
    const before = played.run
    expect(() => played.command(redoTasks(request))).toThrow(expect.objectContaining({ code }))
    expect(played.run).toBe(before)
  })

  it('refuses what has not finished yet', () => {
    const played = playRun({ plan: smallPlan, items, seed: 1, work: () => 0 })
    expect(() => planRedo(played.run, { step: 'seed', edit: {} })).toThrow(
      expect.objectContaining({ code: 'RUN_STATE' }),
    )
  })

  it('tells all of a character’s tasks of another brief, and nobody else’s', () => {
    const played = playRun({ plan: smallPlan, items, seed: 1, work: forgetfulWork(1e9) })
    played.toRest()
    const first = played.worked.length
    played.command(redoTasks({ step: 'draw', item: 'b', edit: { brief: 'older' } }))
    played.toRest()
    expect(played.worked.slice(first).sort()).toEqual(['r/draw/b', 'r/film/b', 'r/sheet'])
    const briefs = tasksOf(played.run).filter(({ task }) => task.edit.brief === 'older')
    expect(briefs.map(({ task }) => task.id)).toEqual(['r/draw/b', 'r/film/b'])
  })
})
