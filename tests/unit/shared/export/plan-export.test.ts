import { expect, test } from 'vitest'
import { runOf } from '../../../../src/shared/domain/run.ts'
import { missingWords } from '../../../../src/shared/export/missing-words.ts'
import { planExport } from '../../../../src/shared/export/plan-export.ts'
import {
  cancelledShow,
  demoShow,
  failedVideos,
  finishedShow,
  halfway,
  justStarted,
} from '../../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal, type DemoShow } from '../../../support/demo-shows.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

function planned(scene: (journal: DemoJournal, show: DemoShow) => void, rest: Partial<DemoShow> = {}) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt, ...rest }))
  const run = runOf(journal.board(), 'r0')
  if (!run) throw new Error('no run')
  return planExport(run)
}

const paths = (plan: ReturnType<typeof planned>): string[] => plan.files.map(({ path }) => path.join('/'))

test('a finished show is a folder of its title, with a folder a kind and a file a person', () => {
  const plan = planned(finishedShow, { people: [{ name: 'Ines Varga', role: 'The Pilot' }] })
  expect(plan.folder).toBe('The Lunar Job')
  expect(paths(plan)).toEqual([
    'Trailer.mp4',
    'Poster.png',
    'Portrait grid.png',
    'Portraits/Ines Varga.png',
    'Videos/Ines Varga.mp4',
    'Dossiers/Ines Varga.md',
  ])
  expect(plan.missing).toEqual([])
  expect(plan.sheet).toMatchObject({ title: 'The Lunar Job', complete: true, status: 'succeeded', missing: [] })
})

test('two people of one name have files of their own, by one name in each folder', () => {
  const plan = planned(finishedShow, {
    people: [
      { name: 'Al/ex', role: 'A' },
      { name: 'al-ex', role: 'B' },
    ],
  })
  expect(paths(plan).slice(3)).toEqual([
    'Portraits/Al-ex.png',
    'Portraits/al-ex (2).png',
    'Videos/Al-ex.mp4',
    'Videos/al-ex (2).mp4',
    'Dossiers/Al-ex.md',
    'Dossiers/al-ex (2).md',
  ])
})

test('a title that is a path names one folder', () => {
  expect(planned(finishedShow, { title: '../../etc/passwd' }).folder).toBe('-..-etc-passwd')
})

test('of a show under way there is what is finished, and it says what is not', () => {
  const plan = planned(halfway)
  expect(paths(plan)).toContain('Videos/Ines Varga.mp4')
  expect(missingWords(plan.missing)).toBe('5 videos, 3 portraits, the portrait grid, the poster and the trailer')
  expect(plan.missing).toContainEqual({ step: 'video', item: 'c2', name: 'Teo Baptiste, video' })
  expect(plan.sheet).toMatchObject({ complete: false, status: 'running' })
})

test('what failed is missing like what is to come', () => {
  expect(missingWords(planned(failedVideos).missing)).toBe('2 videos and the trailer')
})

test('where the characters are not known, their pieces are missing by kind', () => {
  expect(planned(justStarted).missing.map(({ name }) => name)).toEqual([
    'Trailer',
    'Poster',
    'Portrait grid',
    'Portraits',
    'Videos',
    'Dossiers',
  ])
  expect(planned(cancelledShow).files).toHaveLength(6)
})

test('nothing missing is no words', () => {
  expect(missingWords([])).toBe('')
})
