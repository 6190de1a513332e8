/** Texts that a terminal would obey, or that reorder what stands around them; short enough for every field. */
export const TERMINAL_TEXTS: readonly (readonly [name: string, text: string])[] = [
  [
    'escape sequences: clear, colour, a title, a link',
    'A\u001b[2J\u001b[31mB\u001b]0;T\u0007\u001b]8;;x:\u001b\\C\u001b]8;;\u001b\\',
  ],
  [
    'controls of eight bits, and what moves the cursor',
    'A\u009b2J\u009d0;T\u009c\u007f\b\b\rB\nFORGED\u0000\u2028C\u2029\u000b\u000c',
  ],
  ['marks of direction', 'A\u202egnp\u202d\u202a\u2066B\u2067\u2068\u2069\u200e\u200f\u061cC'],
]

/** Texts that a page would take for code. */
export const PAGE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['an element with a handler', 'A<img src=x onerror="ran=1">B'],
  ['a script', 'A<script>window.ran=1</script>B'],
  ['a closing tag', 'A</title></style><svg onload=ran=1>B'],
  ['a link that runs', 'A[go](javascript:ran=1)![p](//e.example/x)B'],
  ['an entity', 'A&lt;b&gt;&#60;img src=x onerror=ran=1>B'],
]
