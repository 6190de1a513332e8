import { expect, it } from 'vitest'
import { reuse } from '../../../../src/renderer/view/reuse.ts'

const ruth = { id: 'c1', name: 'Ruth', role: null }
const cal = { id: 'c2', name: 'Cal', role: null }

it('answers the old list where nothing has changed', () => {
  const before = [ruth, cal]
  expect(reuse(before, [{ ...ruth }, { ...cal }])).toBe(before)
})

it('keeps who has not changed, and takes who has', () => {
  const pilot = { ...cal, role: 'pilot' }
  const after = reuse<{ id: string; name: string; role: string | null }>([ruth, cal], [{ ...ruth }, pilot])
  expect(after[0]).toBe(ruth)
  expect(after[1]).toBe(pilot)
})

it('tells another order and another length from the old list', () => {
  expect(reuse([ruth, cal], [cal, ruth])).toEqual([cal, ruth])
  expect(reuse([ruth, cal], [ruth])).toEqual([ruth])
  expect(reuse([], [ruth])).toEqual([ruth])
})
