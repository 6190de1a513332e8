import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of a zip. */
export interface ZipEntry {
  /** With forward slashes. */
  readonly name: string
  /** When it was made, in ISO 8601; now where nothing is said. */
  readonly madeAt: string | null
  /** Whether it is worth packing: text is, pictures and films are packed already. */
  readonly pack: boolean
  readonly content: () => AsyncIterable<Uint8Array>
}

/**
 * A zip, in pieces as they are asked for: one entry is read at a time, and none is held whole.
 *
 * An error of an entry's content comes out before the end, so that a half zip is never taken for a whole one.
 */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    waiting.push(chunk)
  })
  for (const { name, madeAt, pack, content } of entries) {
    const entry = pack ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    if (madeAt !== null) entry.mtime = madeAt
    zip.add(entry)
    for await (const bytes of content()) {
      entry.push(bytes)
      yield* waiting.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* waiting.splice(0)
  }
  zip.end()
  yield* waiting.splice(0)
}
