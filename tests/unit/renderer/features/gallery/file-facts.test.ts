import { expect, test } from 'vitest'
import { fileFacts, formatBytes, hostPath } from '../../../../../src/renderer/features/gallery/file-facts.ts'
import { piecesOf } from '../../../../../src/renderer/features/gallery/pieces-of.ts'
import { runOf } from '../../../../../src/shared/domain/run.ts'
import { demoShow, finishedShow, halfway } from '../../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../../support/demo-shows.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

function pieces(scene: typeof finishedShow) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt }))
  const run = runOf(journal.board(), 'r0')
  return run ? piecesOf(run) : []
}

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [9950, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [26_842_205, '27 MB'],
  [4.2e9, '4.2 GB'],
])('%s bytes are given as "%s"', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})

test('a picture tells its size, its digest, when it was made and by whom', () => {
  const poster = pieces(finishedShow).find(({ id }) => id === 'library-poster')
  if (!poster) throw new Error('no poster')
  const facts = new Map(fileFacts(poster, startedAt).map(({ label, value, whole }) => [label, whole ?? value]))
  expect(facts.get('Dimensions')).toBe('1000 × 1500')
  expect(facts.get('Size')).toBe('1000 bytes')
  expect(facts.get('Type')).toBe('image/png')
  expect(facts.get('SHA-256')).toBe('0'.repeat(64))
  expect(facts.get('Made')).toMatch(/, in 24\u00a0s$/)
  expect(facts.get('By')).toBe('fake')
})

test('a piece that is not there has no facts', () => {
  const trailer = pieces(halfway).find(({ id }) => id === 'trailer')
  expect(trailer && fileFacts(trailer, startedAt)).toEqual([])
})

test.each([
  ['/home/ines/.config/callboard', '/home/ines/.config/callboard/runs/r0/portrait/c1.png'],
  ['C:\\Users\\Ines', 'C:\\Users\\Ines\\runs\\r0\\portrait\\c1.png'],
  ['\\\\server\\shows', '\\\\server\\shows\\runs\\r0\\portrait\\c1.png'],
])('a path in %s is written as its system writes it', (dataDir, path) => {
  expect(hostPath(dataDir, 'runs/r0/portrait/c1.png')).toBe(path)
})
