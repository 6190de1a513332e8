import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProgressFile } from '../../../../src/main/progress/progress-file.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const names = (folder: string) => ({ now: join(folder, 'progress.jsonl'), older: join(folder, 'progress.1.jsonl') })
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1)

describe('a progress file', () => {
  it('grows line by line, over restarts too', async () => {
    const folder = join(tempDir(), 'runs', 'a')
    await openProgressFile(folder).append(['1', '2'])
    await openProgressFile(folder).append(['3'])
    expect(linesOf(names(folder).now)).toEqual(['1', '2', '3'])
  })

  it('begins on a line of its own after a program that died within one', async () => {
    const folder = tempDir()
    const { now } = names(folder)
    appendFileSync(now, '{"whole":1}\n{"half')
    await openProgressFile(folder).append(['{"next":1}'])
    expect(linesOf(now)).toEqual(['{"whole":1}', '{"half', '{"next":1}'])
  })

  it('never grows beyond its bound, keeps one part before, and loses no line within them', async () => {
    const folder = tempDir()
    const { now, older } = names(folder)
    const file = openProgressFile(folder, 100)
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`)
    for (let from = 0; from < lines.length; from += 7) {
      await file.append(lines.slice(from, from + 7))
      expect(statSync(now).size).toBeLessThanOrEqual(100)
    }
    expect(statSync(older).size).toBeLessThanOrEqual(100)
    const kept = [...linesOf(older), ...linesOf(now)]
    expect(kept).toEqual(lines.slice(-kept.length))
    expect(kept.length).toBeGreaterThan(10)
  })

  it('is replaced as a whole, the part before with it, and grows on from there', async () => {
    const folder = tempDir()
    const { now, older } = names(folder)
    const file = openProgressFile(folder, 20)
    await file.append(['0123456789', '0123456789', '0123456789'])
    expect(existsSync(older)).toBe(true)
    await file.replace(['short'])
    await file.append(['more'])
    expect(linesOf(now)).toEqual(['short', 'more'])
    expect(existsSync(older)).toBe(false)
  })
})
