import { existsSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createReserve } from '../../../../src/main/storage/files/reserve.ts'
import { tempDir } from '../../../support/temp-dir.ts'

it('a reserve takes its room until it is spent, and takes it again', () => {
  const file = join(tempDir(), 'reserve')
  const reserve = createReserve(file, 100_000)
  expect(reserve.refill()).toBe(true)
  expect(statSync(file).blocks * 512).toBeGreaterThanOrEqual(100_000)
  reserve.spend()
  expect(existsSync(file)).toBe(false)
  reserve.spend()
  expect(reserve.refill()).toBe(true)
})

it('one that was cut short by a crash is filled up', () => {
  const file = join(tempDir(), 'reserve')
  const reserve = createReserve(file, 100_000)
  reserve.refill()
  truncateSync(file, 5000)
  expect(reserve.refill()).toBe(true)
  expect(statSync(file).size).toBe(100_000)
})
