import { describe, expect, it } from 'vitest'
import { joinShows, MOST_SHOWS, showsOf } from '../../../../../src/renderer/features/palette/found-shows.ts'
import { bestMatches, matchWords } from '../../../../../src/renderer/features/palette/match-words.ts'
import { pauseWord, showActions } from '../../../../../src/renderer/features/palette/show-actions.ts'
import type { EventBody } from '../../../../../src/shared/domain/event.ts'
import { fold } from '../../../../../src/shared/domain/fold.ts'
import { type Board, EMPTY_BOARD, type Run } from '../../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../../support/domain.ts'

describe('what is typed', () => {
  it('is found in any case, without accents, and by its words in any order', () => {
    expect(matchWords('Café de la Nuit', 'nuit cafe')).toBeGreaterThan(0)
    expect(matchWords('The Lunar Job', 'LUNAR')).toBeGreaterThan(0)
    expect(matchWords('The Lunar Job', 'lunar moon')).toBe(0)
  })

  it('counts more at the beginning of a text and of a word', () => {
    const titles = ['Moonlight', 'Half Moon', 'The Moon Job', 'Harvestmoon']
    expect(bestMatches(titles, 'moon', (title) => title, 10)).toEqual([
      'Moonlight',
      'Half Moon',
      'The Moon Job',
      'Harvestmoon',
    ])
  })

  it('that is nothing finds all, in their order', () => {
    expect(bestMatches(['b', 'a', 'c'], '  ', (text) => text, 2)).toEqual(['b', 'a'])
  })
})

const created = (title: string): EventBody[] => [
  { type: 'run:created', data: { plan: smallPlan, title, titled: true, input: null } },
  { type: 'run:started', data: {} },
]
const boardOf = (shows: Readonly<Record<string, readonly EventBody[]>>): Board =>
  Object.entries(shows).reduce<Board>(
    (board, [runId, bodies]) => fold(board, numbered(runId, bodies, board.seq + 1)),
    EMPTY_BOARD,
  )

describe('shows', () => {
  const board = boardOf({
    r1: created('The Lunar Job'),
    r2: [...created('Paper Tigers'), { type: 'run:finished', data: { status: 'succeeded', error: null } }],
  })

  it('are the latest while nothing is typed, and say how they stand', () => {
    expect(showsOf(board, {}, '')).toEqual([
      { runId: 'r2', title: 'Paper Tigers', standing: 'finished' },
      { runId: 'r1', title: 'The Lunar Job', standing: 'in production, 0 %' },
    ])
  })

  it('of the page and of the host are listed once, and not too many', () => {
    const known = showsOf(board, {}, 'tigers')
    const old = (runId: string) => ({ runId, title: 'Old', standing: 'finished' })
    expect(joinShows(known, null)).toEqual(known)
    expect(joinShows(known, [old('r2'), old('r9')]).map(({ runId }) => runId)).toEqual(['r2', 'r9'])
    const many = Array.from({ length: 20 }, (_, index) => old(`o${index}`))
    expect(joinShows(known, many)).toHaveLength(MOST_SHOWS)
  })
})

describe('what can be done with a show', () => {
  const runAfter = (...bodies: EventBody[]): Run => boardOf({ r1: [...created('A'), ...bodies] }).runs.r1 as Run

  it('is what makes sense as it stands', () => {
    expect([pauseWord(runAfter()), showActions(runAfter())]).toEqual(['Pause', ['cancel']])
    const paused = runAfter({ type: 'run:paused', data: { reason: 'asked' } })
    expect([pauseWord(paused), showActions(paused)]).toEqual(['Resume', ['cancel', 'delete']])
    const finished = runAfter({ type: 'run:finished', data: { status: 'succeeded', error: null } })
    expect([pauseWord(finished), showActions(finished)]).toEqual([null, ['delete']])
    const task = { stepId: 'seed', taskId: 'r1/seed', item: null }
    const failed = runAfter(
      { type: 'task:started', data: { ...task, attempt: 1 } },
      { type: 'task:failed', data: { ...task, error: { code: 'TEST', message: 'No.', retryable: false } } },
      { type: 'run:finished', data: { status: 'failed', error: null } },
    )
    expect([pauseWord(failed), showActions(failed)]).toEqual(['Resume', ['retry', 'delete']])
  })

  it('does not offer to pause what another program does', () => {
    const [{ data }, ...rest] = created('A') as [Extract<EventBody, { type: 'run:created' }>, EventBody]
    const reported = boardOf({ r1: [{ type: 'run:created', data: { ...data, origin: 'report' } }, ...rest] }).runs
      .r1 as Run
    expect([pauseWord(reported), showActions(reported)]).toEqual([null, ['cancel']])
  })
})
