import { expect, test } from 'vitest'
import { firstPieceId, piecesOf, shapeOf } from '../../../../../src/renderer/features/gallery/pieces-of.ts'
import { type Run, runOf } from '../../../../../src/shared/domain/run.ts'
import { layOutGrid } from '../../../../../src/shared/show/grid-layout.ts'
import {
  cancelledShow,
  demoShow,
  failedVideos,
  finishedShow,
  halfway,
  justStarted,
  people,
} from '../../../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal, type DemoShow } from '../../../../support/demo-shows.ts'

function show(scene: (journal: DemoJournal, show: DemoShow) => void, count = 6): Run {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0, people: people(count) }))
  const run = runOf(journal.board(), 'r0')
  if (!run) throw new Error('no run')
  return run
}

test('a finished show begins with what is of the whole show, then has everybody by kind', () => {
  const pieces = piecesOf(show(finishedShow, 2))
  expect(pieces.map(({ label }) => label)).toEqual([
    'The Lunar Job, trailer',
    'The Lunar Job, poster',
    'The Lunar Job, portrait grid',
    'Ines Varga, portrait',
    'Teo Baptiste, portrait',
    'Ines Varga, video',
    'Teo Baptiste, video',
    'Ines Varga, dossier',
    'Teo Baptiste, dossier',
  ])
  expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
  expect(pieces.every(({ artifact }) => artifact !== null)).toBe(true)
})

test('what is still to come has its place, and is not there yet', () => {
  const pieces = piecesOf(show(halfway))
  expect(pieces.find(({ id }) => id === 'trailer')).toMatchObject({ artifact: null, kind: 'film' })
  expect(pieces.find(({ id }) => id === 'portrait/c1')?.artifact).not.toBeNull()
  expect(pieces.find(({ id }) => id === 'portrait/c6')?.artifact).toBeNull()
})

test('before anybody is known there is what is of the whole show', () => {
  expect(piecesOf(show(justStarted)).map(({ id }) => id)).toEqual(['trailer', 'library-poster', 'portrait-grid'])
})

test('what will not be made any more has no place, what failed keeps its own', () => {
  const failed = piecesOf(show(failedVideos)).map(({ id }) => id)
  expect(failed).toContain('video/c3')
  expect(failed).not.toContain('trailer')
  expect(piecesOf(show(cancelledShow)).every(({ artifact }) => artifact !== null)).toBe(true)
})

test.each([1, 3, 6, 25, 100])('the portrait grid of %s has its shape before it is there', (count) => {
  const run = show(halfway, Math.max(4, count))
  const { width, height } = layOutGrid(Math.max(4, count))
  expect(shapeOf(run, 'portrait-grid', undefined)).toBeCloseTo(width / height, 9)
})

test('a finished picture has the shape that it says', () => {
  const run = show(finishedShow)
  const task = run.steps.find(({ plan }) => plan.id === 'portrait-grid')?.tasks[0]
  expect(shapeOf(run, 'portrait-grid', task)).toBe(1.5)
})

test('whoever wants to look at any piece is led to the first that is there', () => {
  expect(firstPieceId(show(finishedShow))).toBe('trailer')
  expect(firstPieceId(show(halfway))).toBe('portrait/c1')
  expect(firstPieceId(show(justStarted))).toBeNull()
})
