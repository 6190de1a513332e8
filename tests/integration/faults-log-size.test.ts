import { expect, it } from 'vitest'
import { commitForLong } from '../support/faults/log-size.ts'

/** What the write-ahead log is cut down to, in MiB: it may not grow beyond. */
const LIMIT_MIB = 16

it('the write-ahead log stays small through thousands of commits, and is gone at the end', async () => {
  const { mostMiB, leftMiB, databaseMiB } = await commitForLong({ commits: 1000 })
  expect(databaseMiB).toBeGreaterThan(0.5)
  expect(mostMiB).toBeGreaterThan(0)
  expect(mostMiB).toBeLessThan(LIMIT_MIB)
  expect(leftMiB).toBe(0)
})

it('a reader that never comes to an end, by which it would grow without bound, is caught', async () => {
  const { mostMiB } = await commitForLong({ commits: 600, endlessReader: true })
  expect(mostMiB).toBeGreaterThan(LIMIT_MIB)
})
