import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProgressLine } from '../../../../src/main/progress/read-line.ts'

const ESC = String.fromCharCode(27)

describe('a line of a progress file', () => {
  it('is read in full', () => {
    const line = {
      timestamp: '2026-01-02T03:04:05.678Z',
      stage: 'deep_review',
      phase: 'running',
      message: '3 of 7',
      percentage: 42.5,
      metadata: { anything: [1, 2] },
    }
    expect(readProgressLine(JSON.stringify(line))).toEqual({
      ok: true,
      line: {
        at: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
        stage: 'deep_review',
        phase: 'running',
        message: '3 of 7',
        overall: 0.425,
        aboutStep: false,
      },
    })
  })

  it('needs no more than a stage', () => {
    const line = { at: null, stage: 'a', phase: 'running', message: null, overall: null, aboutStep: false }
    expect(readProgressLine('{"stage":"a"}')).toEqual({ ok: true, line })
    expect(readProgressLine('{"stage":"a","timestamp":17,"percentage":null,"metadata":7}')).toEqual({ ok: true, line })
  })

  it('cannot draw on a terminal, nor fill it', () => {
    const message = `red ${ESC}[31m alert\u0007 ${'x'.repeat(5000)}`
    const read = readProgressLine(JSON.stringify({ stage: `a${ESC}]0;title\u0007b`, message, percentage: 400 }))
    const line = read.ok ? read.line : null
    expect(`${line?.stage}${line?.message}`).not.toMatch(/\p{Cc}/u)
    expect(line?.message?.length).toBeLessThanOrEqual(2000)
    expect(line?.overall).toBe(1)
  })

  it('that is malformed is refused with what is wrong', () => {
    const why = (text: string | null) => {
      const read = readProgressLine(text)
      return read.ok ? null : read.why
    }
    expect(why('{"stage":"a"')).toBe('it is not JSON')
    expect(why('17')).toMatch(/^line: /)
    expect(why('{"phase":"running"}')).toMatch(/^stage: /)
    expect(why('{"stage":"  "}')).toMatch(/^stage: /)
    expect(why('{"stage":"a","phase":"done"}')).toMatch(/^phase: /)
    expect(why(null)).toBe('the line is too long')
  })

  it('whatever it is, stops nobody', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ stage: value })),
        ),
        (text) => {
          expect(typeof readProgressLine(text).ok).toBe('boolean')
        },
      ),
    )
  })
})
