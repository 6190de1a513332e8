import { expect, it } from 'vitest'
import { CAREFUL } from '../support/faults/outside/marks.ts'
import { killAtMark } from '../support/faults/outside/trial.ts'

it.concurrent.each(CAREFUL)(
  'a job at an outside service is made once and collected, killed at “$mark” ($manner)',
  { timeout: 300_000 },
  async ({ mark, manner }) => {
    const { troubles, kills, madeTwice, verdict } = await killAtMark({ mark, manner, deaths: 1 })
    expect({ troubles, kills, madeTwice }).toEqual({ troubles: '', kills: 1, madeTwice: 0 })
    expect(verdict).toMatchObject({ finishedTasks: 1, doubleSuccesses: 0, torn: 0, gaps: 0, unfinished: 0 })
  },
)

it.concurrent('a customer that neither gives a key nor looks is caught', { timeout: 300_000 }, async () => {
  const { madeTwice, kills } = await killAtMark({ mark: 'answered', manner: 'careless', deaths: 1 })
  expect({ madeTwice, kills }).toEqual({ madeTwice: 1, kills: 1 })
})
