const NEWLINE = 0x0a

/** A line of a file: its text, or null where it was too long to be kept. Numbers begin at 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string | null
}

/** Cuts bytes, as they come, into lines. */
export interface LineSplitter {
  /** The lines that these bytes finish. */
  push(chunk: Uint8Array): NumberedLine[]
  /** What came after the last line end; null where nothing did. */
  end(): NumberedLine | null
}

/**
 * Cuts UTF-8 into lines, whatever the pieces it comes in.
 *
 * Line ends are LF or CRLF; a byte order mark is no part of a line. Bytes that are not UTF-8 become replacement
 * characters. Lines without any text are counted, and left out.
 *
 * @param maxBytes what is longer is not kept, so that a file without line ends cannot fill the memory
 */
export function createLineSplitter(maxBytes: number): LineSplitter {
  const decoder = new TextDecoder()
  let number = 0
  let parts: Uint8Array[] = []
  let bytes = 0

  function take(part: Uint8Array): void {
    bytes += part.length
    if (bytes <= maxBytes) parts.push(part)
    else parts = []
  }

  function finish(): NumberedLine | null {
    number += 1
    const text = bytes > maxBytes ? null : decoder.decode(Buffer.concat(parts)).trim()
    parts = []
    bytes = 0
    return text === '' ? null : { number, text }
  }

  return {
    push(chunk) {
      const lines: NumberedLine[] = []
      let from = 0
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        take(chunk.subarray(from, to))
        const line = finish()
        if (line) lines.push(line)
        from = to + 1
      }
      // A copy: whoever reads may fill the same buffer again.
      if (from < chunk.length) take(new Uint8Array(chunk.subarray(from)))
      return lines
    },
    end: () => (bytes === 0 ? null : finish()),
  }
}
