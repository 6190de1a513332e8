import { expect, it } from 'vitest'
import { castOf } from '../../../../src/renderer/view/cast.ts'
import { tileStatus, tryWords } from '../../../../src/renderer/view/tile-status.ts'
import { demoShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

function cast() {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const run = journal.board().runs.r0
  if (!run) throw new Error('the scene told of no run')
  return castOf(run)
}

it('says of everybody what is made, what is missing, or that all is there', () => {
  const said = cast().map((member) => [member.name, tileStatus(member, false).kind, tileStatus(member, false).words])
  expect(said).toEqual([
    ['Ines Varga', 'ready', 'Video ready'],
    ['Teo Baptiste', 'working', 'Video'],
    ['Ruth Okafor', 'working', 'Portrait'],
    ['Cal Whitlock', 'working', 'Video'],
    ['Mei Hsu', 'working', 'Portrait'],
    ['Bram Oosterhuis', 'waiting', 'Portrait is next'],
  ])
})

it('promises nothing once the show is over', () => {
  const waiting = cast().at(-1)
  expect(waiting && tileStatus(waiting, true)).toEqual({ kind: 'missing', words: 'No portrait' })
})

it.each([
  [1, null],
  [2, '2nd try'],
  [3, '3rd try'],
  [4, '4th try'],
  [11, '11th try'],
  [21, '21st try'],
])('counts try %d', (attempt, words) => {
  expect(tryWords(attempt)).toBe(words)
})
