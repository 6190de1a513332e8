import { expect, it } from 'vitest'
import { eventLines } from '../../../../../src/main/storage/logs/event-lines.ts'
import { fold } from '../../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../../src/shared/domain/run.ts'
import { demoShow, failedVideos, finishedShow, pausedInDossiers } from '../../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../../support/demo-shows.ts'

/** What a scene's log says, event by event, as the studio hears them. */
function told(scene: typeof finishedShow) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  let board = EMPTY_BOARD
  return journal.events().flatMap((event) => {
    board = fold(board, [event])
    return eventLines(board, [event])
  })
}

const texts = (lines: ReturnType<typeof told>, step: string | null, item: string | null = null) =>
  lines.filter((line) => line.step === step && line.item === item).map(({ level, text }) => `${level} ${text}`)

it('tells when a show, a step and a piece begin and end, and how long they took', () => {
  const lines = told(finishedShow)
  expect(texts(lines, null)).toEqual(['info Begins', 'info Finished after 7 min'])
  expect(texts(lines, 'portrait')).toEqual(['info Begins, 6 to do', 'info Done after 54 s'])
  expect(texts(lines, 'portrait', 'c1')).toEqual([
    'debug Waits for a free place',
    'info Started',
    expect.stringMatching(/^info Kept 1 picture.* after 54 s$/),
  ])
})

it('warns of steps that failed or cannot be done', () => {
  const lines = told(failedVideos)
  expect(texts(lines, 'video').at(-1)).toBe('warn Ended: 2 of 6 failed')
  expect(texts(lines, 'trailer')).toContain('warn Cannot be done: something that it needs has failed')
  expect(texts(lines, null).at(-1)).toBe('warn Stopped by failures after 3 min 50 s')
})

it('tells of pauses', () => {
  expect(texts(told(pausedInDossiers), null)).toEqual([
    'info Begins',
    'info Pausing: what is under way is finished first',
    'info Paused',
  ])
})

it('leaves runs that another program reports to that program', () => {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const board = journal.board()
  const run = board.runs.r0
  if (!run) throw new Error('the scene has no show r0')
  const reported = { ...board, runs: { r0: { ...run, origin: 'report' as const } } }
  expect(eventLines(reported, journal.events())).toEqual([])
})
