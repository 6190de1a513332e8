import { expect, test } from 'vitest'
import { createNotices } from '../../../../src/main/notify/notices.ts'
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
  const pick = createNotices(EMPTY_BOARD)
  const commit = (...bodies: EventBody[]) => {
    const events = bodies.map((body) => ({ ...body, seq: ++seq, runId: RUN, at: seq }) as CallboardEvent)
    board = fold(board, events)
    return pick(board, events)
  }
  const plan = { id: 'show-production', version: 1, steps }
  commit({ type: 'run:created', data: { plan, title, titled: true, input: null } }, { type: 'run:started', data: {} })
  return { commit, board: () => board }
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
const started = (stepId: string, item: string): EventBody => ({
  type: 'task:started',
  data: { ...task(stepId, item), attempt: 1 },
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

test('the first failure of a step is told at once, by name, and those after it are not', () => {
  const { commit } = startShow()
  commit(planned, started('portrait', 'c1'), started('portrait', 'c2'))
  expect(commit(failed('portrait', 'c1', 'The disk is full.'))).toMatchObject([
    {
      kind: 'step-failed',
      title: 'Portraits: c1 failed',
      body: 'The Lunar Job: The disk is full. The others go on.',
      stepId: 'portrait',
    },
  ])
  expect(commit(failed('portrait', 'c2', 'The disk is full.'))).toEqual([])
  expect(commit(finished('portrait', 'failed'))).toEqual([])
})

test('a failure that is tried again by itself is no news yet', () => {
  const { commit } = startShow()
  commit(planned, started('portrait', 'c1'))
  const { data } = failed('portrait', 'c1', 'No answer.') as Extract<EventBody, { type: 'task:failed' }>
  expect(commit({ type: 'task:failed', data: { ...data, retryAt: 99 } })).toEqual([])
  commit({ type: 'task:queued', data: task('portrait', 'c1') }, started('portrait', 'c1'))
  expect(commit(failed('portrait', 'c1', 'No answer.'))).toMatchObject([{ kind: 'step-failed' }])
})

test('a step that fails as a whole says how much of it and why', () => {
  const { commit } = startShow()
  commit(planned, ...CAST.slice(2).map((id) => succeeded('portrait', id)))
  const failures = [failed('portrait', 'c1', 'The disk is full.'), failed('portrait', 'c2', 'The disk is full.')]
  expect(commit(...failures, finished('portrait', 'failed'))).toMatchObject([
    {
      kind: 'step-failed',
      title: 'Portraits failed',
      body: 'The Lunar Job: 2 of 6 failed. The disk is full.',
      stepId: 'portrait',
    },
  ])
})

test('what is tried again and fails again is told again; what then succeeds is told as done', () => {
  const { commit } = startShow()
  commit(planned, started('portrait', 'c1'), failed('portrait', 'c1', 'No room.'))
  const again = { type: 'task:queued', data: task('portrait', 'c1') } as const
  expect(commit(again, started('portrait', 'c1'))).toEqual([])
  expect(commit(failed('portrait', 'c1', 'No room.'))).toMatchObject([{ kind: 'step-failed' }])
  commit(again, started('portrait', 'c1'), ...CAST.map((id) => succeeded('portrait', id)))
  expect(commit(finished('portrait'))).toMatchObject([{ title: 'Portraits done' }])
})

test('a step that is done again is not told again', () => {
  const { commit } = startShow()
  expect(commit(finished('show-generation'))).toHaveLength(1)
  expect(commit(finished('show-generation'))).toEqual([])
})

test('a run that cannot go on says what is needed of the person; one that they paused says nothing', () => {
  const { commit } = startShow()
  expect(commit({ type: 'run:paused', data: { reason: 'asked' } })).toEqual([])
  expect(commit({ type: 'run:paused', data: { reason: 'disk-full' } })).toMatchObject([
    { kind: 'run-paused', title: 'The Lunar Job is paused', body: expect.stringMatching(/^The disk is full\. Free/) },
  ])
})

test('what had happened before the program started is not told', () => {
  const before = startShow()
  before.commit(planned, finished('show-generation'))
  const pick = createNotices(before.board())
  const event = { ...finished('show-generation'), seq: 99, runId: RUN, at: 99 } as CallboardEvent
  expect(pick(before.board(), [event])).toEqual([])
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
  commit(planned, finished('show-generation'))
  const failure = failed('portrait', 'c1', 'The media worker died.')
  const notices = commit(
    failure,
    finished('portrait', 'failed'),
    finished('library-poster', 'blocked'),
    ended('failed'),
  )
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
  expect(createNotices(EMPTY_BOARD)(EMPTY_BOARD, [event])).toEqual([])
})
