import { describe, expect, it } from 'vitest'
import { errorCodeOf, whatNow } from '../../../../../src/renderer/features/logs/line-error.ts'
import { lineNames } from '../../../../../src/renderer/features/logs/line-names.ts'
import { lineText } from '../../../../../src/renderer/features/logs/line-text.ts'
import { lineTime } from '../../../../../src/renderer/features/logs/line-time.ts'
import { demoShow, failedVideos, halfway } from '../../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../../support/demo-shows.ts'
import { logLine } from '../../../../support/log-lines.ts'

function run(scene: typeof halfway) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const found = journal.board().runs.r0
  if (!found) throw new Error('the scene has no show r0')
  return found
}

const line = (text: string, rest: Parameters<typeof logLine>[1] = {}) => ({ ...logLine(text, rest), id: 1 })

describe('what a line says of itself', () => {
  it('names step and person as people know them', () => {
    const names = lineNames(run(halfway))
    const ruth = line('', { item: 'c3' })
    expect(names.step(ruth)).toBe('Portraits')
    expect(names.item(ruth)).toMatchObject({ name: 'Ruth' })
    expect(names.item(line('', { item: null }))).toBeNull()
    expect(names.step(line('', { step: 'elsewhere' }))).toBe('elsewhere')
  })

  it('speaks of tries only where there is more than one', () => {
    const names = lineNames(run(halfway))
    expect(names.attempt(line('', { item: 'c3' }))).toMatch(/^try 1 of \d$/)
    expect(names.attempt(line('', { item: 'c1' }))).toBeNull()
  })

  it('is copied with its time in UTC and without control characters', () => {
    const copied = lineText(line('a\u0007b', { level: 'warn', attempt: 2 }))
    expect(copied).toBe('1970-01-01T00:00:00.001Z warn  portrait/c1 (try 2) ab')
  })

  it('tells the time of day to the millisecond', () => {
    expect(lineTime(new Date(2026, 2, 14, 9, 5, 3, 7).getTime())).toBe('09:05:03.007')
  })
})

describe('an error', () => {
  it('has a code where it was a failure, and none where a text merely looks grave', () => {
    expect(errorCodeOf(line('DISK_FULL: nothing fits', { level: 'error' }))).toEqual({ code: 'DISK_FULL', length: 11 })
    expect(errorCodeOf(line('DISK_FULL: nothing fits', { level: 'info' }))).toBeNull()
    expect(errorCodeOf(line('Something: else', { level: 'error' }))).toBeNull()
  })

  it('says whether anything is left to do', () => {
    expect(whatNow(run(halfway), line('', { item: 'c3' }))).toContain('try 2 is under way')
    expect(whatNow(run(failedVideos), line('', { item: 'c3', step: 'video' }))).toContain('waits for you')
    expect(whatNow(run(halfway), line('', { item: 'c1' }))).toContain('Nothing for you to do')
    expect(whatNow(run(halfway), line('', { step: 'elsewhere' }))).toBeNull()
  })
})
