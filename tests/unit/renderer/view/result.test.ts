import { expect, it } from 'vitest'
import { castOf } from '../../../../src/renderer/view/cast.ts'
import { blueprintOf, fileUrl, findTask } from '../../../../src/renderer/view/outputs.ts'
import { hasResult, isToBeChecked } from '../../../../src/renderer/view/result.ts'
import { taskTry, tileStatus } from '../../../../src/renderer/view/tile-status.ts'
import { demoShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { showBeingRedone, showWaitingForTry } from '../../../support/recovery-scenes.ts'

const show = demoShow({ runId: 'r0', startedAt: 0 })

function redone(step: string, item?: string) {
  const journal = createDemoJournal()
  showBeingRedone(journal, show, { step, ...(item !== undefined && { item }) })
  const runNow = () => {
    const run = journal.board().runs.r0
    if (!run) throw new Error('the scene told of no run')
    return run
  }
  return { journal, runNow }
}

it('what is to be checked keeps its picture, and its tile says so', () => {
  const run = redone('portrait', 'c3').runNow()
  expect(isToBeChecked(findTask(run, 'video', 'c3'))).toBe(true)
  expect(fileUrl(run, 'portrait', 'image', 'c3')).not.toBeNull()
  const ruth = castOf(run).find(({ id }) => id === 'c3')
  expect(ruth && tileStatus(ruth, false)).toEqual({ kind: 'checked', words: 'Portrait to be checked' })
})

it('a show that is made again from the start keeps its name and its people until it has new ones', () => {
  const { journal, runNow } = redone('show-generation')
  journal.add('r0', 900_000, {
    type: 'task:started',
    data: { stepId: 'show-generation', taskId: 'r0/show-generation', item: null, attempt: 2 },
  })
  expect(blueprintOf(runNow())?.title).toBe('The Lunar Job')
  expect(castOf(runNow()).map(({ name }) => name)).toContain('Ruth Okafor')
})

it('a picture goes when work on another has begun, and that is no second try', () => {
  const { journal, runNow } = redone('portrait', 'c3')
  const ref = { stepId: 'portrait', taskId: 'r0/portrait/c3', item: 'c3' }
  journal.add('r0', 900_000, { type: 'task:started', data: { ...ref, attempt: 2 } })
  const task = findTask(runNow(), 'portrait', 'c3')
  expect(hasResult(task)).toBe(false)
  expect(task && taskTry(task)).toBeNull()
  const error = { code: 'MEDIA_WORKER_DIED', message: '', retryable: true }
  journal.add('r0', 901_000, { type: 'task:failed', data: { ...ref, error, retryAt: 902_000 } })
  journal.add('r0', 902_000, { type: 'task:started', data: { ...ref, attempt: 3 } })
  const again = findTask(runNow(), 'portrait', 'c3')
  expect(again && taskTry(again)).toBe('2nd try')
})

it('a try after a failure is counted as ever, and one that is to come is told with its moment', () => {
  const journal = createDemoJournal()
  halfway(journal, show)
  const working = findTask(journal.board().runs.r0 as never, 'portrait', 'c3')
  expect(working && taskTry(working)).toBe('2nd try')
  const later = createDemoJournal()
  showWaitingForTry(later, show, 500_000)
  const ruth = castOf(later.board().runs.r0 as never).find(({ id }) => id === 'c3')
  expect(ruth && tileStatus(ruth, false)).toEqual({ kind: 'again', words: 'Portrait', retryAt: 500_000 })
})
