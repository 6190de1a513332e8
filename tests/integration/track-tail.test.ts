import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TailPart, tailFile } from '../../src/main/progress/tail.ts'
import { tempDir } from '../support/temp-dir.ts'

/** A clock in which pauses take no time but let everything else happen first. */
const hastyClock = {
  now: () => 0,
  after(_ms: number, run: () => void) {
    const timer = setImmediate(run)
    return () => clearImmediate(timer)
  },
}

const textsOf = (parts: readonly TailPart[]): (string | null)[] =>
  parts.flatMap((part) => (part.kind === 'lines' ? part.lines.map((line) => line.text) : ['<anew>']))

async function readAll(file: string, lineMaxBytes?: number): Promise<(string | null)[]> {
  const parts: TailPart[] = []
  const options = { file, follow: false, clock: hastyClock, signal: new AbortController().signal }
  for await (const part of tailFile({ ...options, ...(lineMaxBytes !== undefined && { lineMaxBytes }) }))
    parts.push(part)
  return textsOf(parts)
}

/** Follows a file; `next` answers the next line, or that the file began anew. */
function follow(file: string) {
  const stop = new AbortController()
  const tail = tailFile({ file, follow: true, clock: hastyClock, signal: stop.signal })
  let ready: (string | null)[] = []
  return {
    async next(): Promise<string | null> {
      while (ready.length === 0) {
        const { value, done } = await tail.next()
        if (done || !value) return 'ended'
        ready = textsOf([value])
      }
      return ready.shift() ?? null
    },
    stop: () => stop.abort(),
  }
}

describe('a file that is read to its end', () => {
  it('gives its lines, the last one too where its line end is missing', async () => {
    const file = join(tempDir(), 'a.jsonl')
    writeFileSync(file, '\uFEFFone\r\ntwo\n\nthree')
    expect(await readAll(file)).toEqual(['one', 'two', 'three'])
  })

  it('gives the same lines however large it is, without holding long ones', async () => {
    const file = join(tempDir(), 'a.jsonl')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 12 }), async (lengths) => {
        const lines = lengths.map((length, index) => String(index % 10).repeat(length))
        writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
        expect(await readAll(file, 30_000)).toEqual(lines.map((line) => (line.length > 30_000 ? null : line)))
      }),
      { numRuns: 30 },
    )
  })

  it('that is not there is an error', async () => {
    await expect(readAll(join(tempDir(), 'none.jsonl'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a file that is followed', () => {
  it('is waited for, gives lines as they are finished, and none that is half written', async () => {
    const file = join(tempDir(), 'a.jsonl')
    const { next, stop } = follow(file)
    const first = next()
    writeFileSync(file, 'one\ntw')
    expect(await first).toBe('one')
    const second = next()
    appendFileSync(file, 'o\n')
    expect(await second).toBe('two')
    stop()
    expect(await next()).toBe('ended')
  })

  it('that another takes the place of is read to its end first, the half-written line too', async () => {
    const file = join(tempDir(), 'a.jsonl')
    writeFileSync(file, 'one\n')
    const { next, stop } = follow(file)
    expect(await next()).toBe('one')
    appendFileSync(file, 'two\nhalf')
    renameSync(file, `${file}.1`)
    writeFileSync(file, 'three\n')
    expect([await next(), await next(), await next(), await next()]).toEqual(['two', 'half', '<anew>', 'three'])
    stop()
  })

  it('that is gone for a moment between two rotations is not lost', async () => {
    const file = join(tempDir(), 'a.jsonl')
    writeFileSync(file, 'one\n')
    const { next, stop } = follow(file)
    expect(await next()).toBe('one')
    rmSync(file)
    const later = next()
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
    writeFileSync(file, 'two\n')
    expect([await later, await next()]).toEqual(['<anew>', 'two'])
    stop()
  })

  it('that is cut short is read again from its beginning', async () => {
    const file = join(tempDir(), 'a.jsonl')
    writeFileSync(file, 'one\ntwo\n')
    const { next, stop } = follow(file)
    expect([await next(), await next()]).toEqual(['one', 'two'])
    const anew = next()
    truncateSync(file, 0)
    expect(await anew).toBe('<anew>')
    appendFileSync(file, 'three\n')
    expect(await next()).toBe('three')
    stop()
  })
})
