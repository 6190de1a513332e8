/** First and last byte of a part of a file, both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

const SINGLE_RANGE = /^bytes=(\d*)-(\d*)$/

/**
 * Reads a `Range` header against a file of `size` bytes.
 *
 * `whole`: no range, or one that may be ignored (several parts, another unit, nonsense); `unsatisfiable`: it lies beyond
 * the file, which is answered with 416. Rules: https://www.rfc-editor.org/rfc/rfc9110#section-14
 */
export function readByteRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from = '', to = ''] = SINGLE_RANGE.exec(header ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length > 0 ? { start: size - length, end: size - 1 } : 'unsatisfiable'
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return 'whole'
  return start < size ? { start, end } : 'unsatisfiable'
}
