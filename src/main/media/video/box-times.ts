/**
 * Takes the clock out of an MP4, so that the same request gives the same bytes.
 *
 * `mvhd`, `tkhd` and `mdhd` carry the times of creation and modification, in seconds since 1904; zero means "not
 * known". Layout: ISO/IEC 14496-12, 8.2.2, 8.3.2 and 8.4.2: version (1 byte), flags (3), then both times, 4 bytes
 * each in version 0 and 8 bytes each in version 1.
 */
export function clearTimes(movie: Uint8Array): void {
  walk(new DataView(movie.buffer, movie.byteOffset, movie.byteLength), 0, movie.byteLength)
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia'])
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd'])

function walk(view: DataView, start: number, end: number): void {
  let at = start
  while (at + 8 <= end) {
    const size32 = view.getUint32(at)
    const type = String.fromCharCode(...[4, 5, 6, 7].map((k) => view.getUint8(at + k)))
    // Size 1: a 64-bit size follows the type. Size 0: up to the end of the file.
    const header = size32 === 1 ? 16 : 8
    const size = size32 === 1 ? Number(view.getBigUint64(at + 8)) : size32 === 0 ? end - at : size32
    if (size < header) return
    const body = at + header
    if (CONTAINERS.has(type)) walk(view, body, at + size)
    if (TIMED.has(type)) {
      const bytes = view.getUint8(body) === 1 ? 16 : 8
      for (let k = 0; k < bytes; k++) view.setUint8(body + 4 + k, 0)
    }
    at += size
  }
}
