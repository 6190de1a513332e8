import { expect, test } from 'vitest'
import { noticesOf } from '../../../../src/main/notify/notices.ts'
import type { CallboardEvent, EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import type { StepPlan } from '../../../../src/shared/domain/pipeline.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'

const RUN = 'r1'
const CAST = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']

const step = (stepNumber: number, id: string, title: string, itemsFrom: string | null): StepPlan => ({
  id,
  stepNumber,
  title,
  shortTitle: title,
  needs: [],
  itemsFrom,
  limit: 4,
  resource: 'media',
  weight: 1,
  generator: '',
})

const steps = [
  step(1, 'show-generation', 'Show Blueprint', null),
  step(2, 'portrait', 'Portraits', 'show-generation'),
  step(3, 'library-poster', 'Show Poster', null),
]

/** A production that commits events one batch at a time and keeps what a person was told. */
function startShow(title = 'The Lunar Job') {
  let board = EMPTY_BOARD
  let seq = 0
  const commit = (...bodies: EventBody[]) => {
    const events = bodies.map((body) => ({ ...body, seq: ++seq, runId: RUN, at: seq }) as CallboardEvent)
    board = fold(board, events)
    return noticesOf(board, events)
  }
  const plan = { id: 'show-production', version: 1, steps }
  commit({ type: 'run:created', data: { plan, title, titled: true, input: null } }, { type: 'run:started', data: {} })
  return { commit }
}

const task = (stepId: string, item: string | null = null) => ({
  stepId,
  taskId: `${RUN}/${stepId}${item ? `/${item}` : ''}`,
  item,
})
const succeeded = (stepId: string, item: string | null = null): EventBody => ({
  type: 'task:succeeded',
  data: { ...task(stepId, item), output: null, artifacts: [] },
})
const failed = (stepId: string, item: string | null, message: string): EventBody => ({
  type: 'task:failed',
  data: { ...task(stepId, item), error: { code: 'MEDIA_FAILED', message, retryable: true } },
})
const finished = (
  stepId: string,
  status: 'succeeded' | 'failed' | 'blocked' | 'cancelled' = 'succeeded',
): EventBody => ({
  type: 'step:finished',
  data: { stepId, status },
})
const ended = (status: 'succeeded' | 'failed' | 'cancelled', message?: string): EventBody => ({
  type: 'run:finished',
  data: { status, error: message === undefined ? null : { code: 'MEDIA_FAILED', message, retryable: true } },
})
const planned: EventBody = {
  type: 'step:planned',
  data: { stepId: 'portrait', items: CAST.map((id) => ({ id, name: id })) },
}

test('a step that is done is told by its name and the show’s', () => {
  const notices = startShow().commit(succeeded('show-generation'), finished('show-generation'))
  expect(notices).toEqual([
    {
      id: 'r1/4',
      kind: 'step-finished',
      title: 'Show Blueprint done',
      body: 'The Lunar Job',
      runId: RUN,
      stepId: 'show-generation',
    },
  ])
})

test('a step for six characters is told once, with the count', () => {
  const { commit } = startShow()
  const told = [planned, ...CAST.map((id) => succeeded('portrait', id))].flatMap((event) => commit(event))
  expect(told).toEqual([])
  expect(commit(finished('portrait'))).toMatchObject([{ title: 'Portraits done', body: 'The Lunar Job: 6 of 6' }])
})

test('a step that failed says how much of it and why', () => {
  const { commit } = startShow()
  commit(planned, ...CAST.slice(2).map((id) => succeeded('portrait', id)))
  commit(failed('portrait', 'c1', 'The disk is full.'), failed('portrait', 'c2', 'The disk is full.'))
  expect(commit(finished('portrait', 'failed'))).toMatchObject([
    {
      kind: 'step-failed',
      title: 'Portraits failed',
      body: 'The Lunar Job: 2 of 6 failed. The disk is full.',
      stepId: 'portrait',
    },
  ])
})

test('the last step and the run end together: the person hears of the run alone', () => {
  const { commit } = startShow()
  commit(planned, finished('show-generation'), finished('portrait'))
  expect(commit(succeeded('library-poster'), finished('library-poster'), ended('succeeded'))).toMatchObject([
    { kind: 'run-finished', title: 'The Lunar Job is ready', body: 'All 3 steps are done.', stepId: null },
  ])
})

test('that holds as well where the two are committed one after the other', () => {
  const { commit } = startShow()
  commit(finished('show-generation'), finished('portrait'))
  expect(commit(finished('library-poster'))).toEqual([])
  expect(commit(ended('succeeded'))).toHaveLength(1)
})

test('a run that failed leads to the step that failed', () => {
  const { commit } = startShow()
  commit(planned, finished('show-generation'), failed('portrait', 'c1', 'The media worker died.'))
  const notices = commit(finished('portrait', 'failed'), finished('library-poster', 'blocked'), ended('failed'))
  expect(notices).toMatchObject([
    {
      kind: 'run-failed',
      title: 'The Lunar Job failed',
      body: 'Portraits: The media worker died.',
      stepId: 'portrait',
    },
  ])
})

test('a run that the person cancelled is no news to them', () => {
  const { commit } = startShow()
  const all = steps.map(({ id }) => finished(id, 'cancelled'))
  expect(commit({ type: 'run:cancelling', data: {} }, ...all, ended('cancelled'))).toEqual([])
})

test('what is blocked by a failure is not told apart from it', () => {
  expect(startShow().commit(finished('library-poster', 'blocked'))).toEqual([])
})

test('a production that is taken up again and fails again is told again', () => {
  const { commit } = startShow()
  const end = [
    finished('show-generation', 'failed'),
    finished('portrait', 'blocked'),
    finished('library-poster', 'blocked'),
  ]
  const first = commit(...end, ended('failed', 'No room.'))
  commit({ type: 'run:resumed', data: {} })
  const second = commit(...end, ended('failed', 'No room.'))
  expect([...first, ...second].map((notice) => notice.kind)).toEqual(['run-failed', 'run-failed'])
  expect(first[0]?.id).not.toBe(second[0]?.id)
})

test('words stay one short line, whatever a title holds', () => {
  const title = `Night\n\tof  the \u0007${'🌙'.repeat(300)}`
  const [notice] = startShow(title).commit(finished('show-generation'))
  expect(notice?.body).toMatch(/^Night of the 🌙+…$/u)
  expect(Array.from(notice?.body ?? '')).toHaveLength(200)
})

test('a run that is not on the board is not spoken of', () => {
  const event = { ...finished('portrait'), seq: 1, runId: 'unknown', at: 1 } as CallboardEvent
  expect(noticesOf(EMPTY_BOARD, [event])).toEqual([])
})
