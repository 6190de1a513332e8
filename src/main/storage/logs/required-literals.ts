/** Escapes that stand for one of many characters, or for none; the text around them is still required. */
const CLASS_ESCAPE = /^\\[dDwWsSbBnrtvf]/
/** An escaped character that stands for itself. */
const LITERAL_ESCAPE = /^\\[^\w\s\u0080-\uffff]/
/** Makes what stands before it optional. */
const OPTIONAL = /^(?:[*?]|\{0+(?:,\d*)?\})\??/
/** Asks for what stands before it once or more. */
const REPEATED = /^(?:\+|\{\d+(?:,\d*)?\})\??/
const PLAIN = /^[\u0020-\u007e]/

/** Where the group or class that a pattern begins with ends; the end of the pattern where it does not. */
function closedAt(pattern: string): number {
  let depth = 0
  let inClass = false
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at]
    if (char === '\\') at += 1
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (!inClass && char === '(') depth += 1
    else if (!inClass && char === ')') depth -= 1
    if (depth === 0 && !inClass) return at + 1
  }
  return pattern.length
}

/** What a pattern begins with: how long that is, and what it means for the text that is required. */
interface Token {
  readonly length: number
  /** `text` is required, `cut` ends what is required in one piece, `optional` takes its last character back. */
  readonly means: { readonly text: string } | 'cut' | 'optional' | 'unknown'
}

function nextToken(rest: string): Token {
  const optional = OPTIONAL.exec(rest)
  if (optional) return { length: optional[0].length, means: 'optional' }
  const repeated = REPEATED.exec(rest)
  if (repeated) return { length: repeated[0].length, means: 'cut' }
  if (CLASS_ESCAPE.test(rest)) return { length: 2, means: 'cut' }
  if (LITERAL_ESCAPE.test(rest)) return { length: 2, means: { text: rest.charAt(1) } }
  const first = rest.charAt(0)
  if (first === '(' || first === '[') return { length: closedAt(rest), means: 'cut' }
  if (first === '\\' || first === '|') return { length: 1, means: 'unknown' }
  const isPlain = PLAIN.test(rest) && first !== '.' && first !== '^' && first !== '$'
  return { length: 1, means: isPlain ? { text: first } : 'cut' }
}

/**
 * Text that stands in every line that a regular expression matches, so that an index can be asked first.
 *
 * Reads only what lies outside groups and classes, and gives up at a top-level `|` and at escapes that it does not
 * know: it may find less than there is, never more. The pattern must compile.
 *
 * @returns runs of printable ASCII, at least `shortest` long
 */
export function requiredLiterals(pattern: string, shortest: number): readonly string[] {
  const runs = ['']
  for (let at = 0; at < pattern.length; ) {
    const { length, means } = nextToken(pattern.slice(at))
    const run = runs.at(-1) ?? ''
    if (means === 'unknown') return []
    if (means === 'optional') runs.splice(-1, 1, run.slice(0, -1), '')
    else if (means === 'cut') runs.push('')
    else runs.splice(-1, 1, run + means.text)
    at += length
  }
  return runs.filter((run) => run.length >= shortest)
}
