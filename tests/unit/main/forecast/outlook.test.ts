import { expect, it } from 'vitest'
import { createOutlook } from '../../../../src/main/forecast/outlook.ts'
import { demoShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { estimateOf } from './support.ts'

it('reads history, makes the estimator ready and estimates one after the other, where it is asked to', () => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: 1000 }))
  const run = journal.board().runs.r0
  if (!run) throw new Error('the journal has the show')
  const did: string[] = []
  const history: never[] = []
  let read = false
  const outlook = createOutlook({
    prepare: () => {
      did.push('prepared')
      return {
        estimate: () => {
          did.push('estimated')
          return estimateOf()
        },
      }
    },
    historyOf: () => {
      if (!read) did.push('read')
      read = true
      return history
    },
    isHistoryRead: () => read,
    expectsOf: () => null,
    capacity: () => ({ text: 1, media: 1, none: 1 }),
    board: journal.board,
    live: () => ({}),
  })
  expect(outlook.prepareNext(run)).toBe(true)
  expect(did).toEqual(['read'])
  expect(outlook.prepareNext(run)).toBe(true)
  expect(did).toEqual(['read', 'prepared'])
  expect(outlook.prepareNext(run)).toBe(false)
  outlook.of(run, 0, 200_000)
  expect(did).toEqual(['read', 'prepared', 'estimated'])
})
