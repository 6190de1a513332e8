import { expect, it, vi } from 'vitest'
import { perObject } from '../../../../src/renderer/view/memo.ts'

it('works a value out once for each object, even where the value is undefined', () => {
  const work = vi.fn((list: readonly number[]) => list[0])
  const first = perObject(work)
  const list = [1, 2]
  const empty: number[] = []
  expect([first(list), first(list), first(empty), first(empty)]).toEqual([1, 1, undefined, undefined])
  expect(work).toHaveBeenCalledTimes(2)
})
