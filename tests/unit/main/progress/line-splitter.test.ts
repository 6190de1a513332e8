import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineSplitter, type NumberedLine } from '../../../../src/main/progress/line-splitter.ts'

/** All lines of some bytes that come in pieces of these sizes, over and over; the buffer is used again each time. */
function split(bytes: Uint8Array, sizes: readonly number[], maxBytes = 1000): NumberedLine[] {
  const splitter = createLineSplitter(maxBytes)
  const buffer = Buffer.alloc(Math.max(...sizes))
  const lines: NumberedLine[] = []
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    const piece = bytes.subarray(from, from + size)
    buffer.set(piece)
    lines.push(...splitter.push(buffer.subarray(0, piece.length)))
    from += size
  }
  const last = splitter.end()
  return last ? [...lines, last] : lines
}

const sizesArbitrary = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, '')))

describe('lines of a file', () => {
  it('are the same in whatever pieces the file is read', () => {
    const bytesArbitrary = fc.oneof(
      texts.map((lines) => new TextEncoder().encode(lines.join('\n'))),
      fc.uint8Array({ maxLength: 300 }),
    )
    fc.assert(
      fc.property(bytesArbitrary, sizesArbitrary, fc.integer({ min: 1, max: 50 }), (bytes, sizes, maxBytes) => {
        expect(split(bytes, sizes, maxBytes)).toEqual(split(bytes, [Math.max(1, bytes.length)], maxBytes))
      }),
    )
  })

  it('are what was written, numbered from 1, with LF or CRLF and with a byte order mark or none', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('\n', '\r\n'), fc.boolean(), sizesArbitrary, (lines, end, marked, sizes) => {
        const text = (marked ? '\uFEFF' : '') + lines.map((line) => line + end).join('')
        const expected = lines
          .map((line, index) => ({ number: index + 1, text: line.trim() }))
          .filter((line) => line.text !== '')
        expect(split(new TextEncoder().encode(text), sizes)).toEqual(expected)
      }),
    )
  })

  it('that are too long are told of by number alone, and those after them are whole', () => {
    const bytes = new TextEncoder().encode(`short\n${'x'.repeat(5000)}\nafter\n`)
    expect(split(bytes, [64], 100)).toEqual([
      { number: 1, text: 'short' },
      { number: 2, text: null },
      { number: 3, text: 'after' },
    ])
  })
})
