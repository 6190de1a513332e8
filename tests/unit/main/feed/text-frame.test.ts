import type { Writable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { textFrame } from '../../../../src/main/feed/text-frame.ts'

/** The half of ws that reads frames; its types leave it out. */
const { Receiver } = ws as unknown as { readonly Receiver: new (options: object) => Writable }

/** What ws, as a client, reads in some bytes. */
function read(bytes: Buffer): string[] {
  const receiver = new Receiver({ isServer: false, allowSynchronousEvents: true })
  const texts: string[] = []
  receiver.on('message', (data: Buffer, isBinary: boolean) => texts.push(isBinary ? 'binary' : data.toString('utf8')))
  receiver.on('error', (error: Error) => texts.push(error.message))
  receiver.write(bytes)
  return texts
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])('a text of %i bytes arrives as it was', (length) => {
  const text = 'x'.repeat(length)
  expect(read(textFrame(text))).toEqual([text])
})

test('any texts, one after the other, arrive as they were', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 5 })
  fc.assert(
    fc.property(texts, (all) => {
      expect(read(Buffer.concat(all.map(textFrame)))).toEqual(all)
    }),
  )
})
