/** A shorter value is an ordinary word: to blank it out everywhere would spoil the log and protect nothing. */
const LEAST_LENGTH = 8

/** Words in the name of an environment variable that say that its value is nobody's business. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  'APIKEY',
  'AUTH',
  'CREDENTIAL',
  'CREDENTIALS',
  'COOKIE',
  'KEY',
  'PASS',
  'PASSPHRASE',
  'PASSWD',
  'PASSWORD',
  'PRIVATE',
  'SECRET',
  'SECRETS',
  'TOKEN',
  'TOKENS',
])

/** The values of those environment variables whose names say that they are secret. */
export function secretsOfEnvironment(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && name.split(/[^A-Za-z]+/).some((word) => SECRET_WORDS.has(word.toUpperCase())) ? [value] : [],
  )
}

/** A text as a pattern that finds just this text. */
export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const hexOf = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/**
 * One character, in either case: as an escape of JSON, percent-encoded however often, or as it is. That comes last, since a backslash
 * is also the half of its own escape.
 */
function spellings(character: string): string {
  const forms = [character, character.toLowerCase(), character.toUpperCase()].flatMap((form) => [
    escapeRegex(JSON.stringify(form).slice(1, -1)),
    [...Buffer.from(form)].map((byte) => `%(?:25)*${hexOf(byte, 2)}`).join(''),
    [...Array(form.length).keys()].map((at) => `\\\\u${hexOf(form.charCodeAt(at), 4)}`).join(''),
    escapeRegex(form),
  ])
  return `(?:${[...new Set(forms)].join('|')})`
}

/**
 * The base64 of some bytes wherever they stand in a longer text that was encoded as a whole: three bytes make four
 * letters, so there are three ways, and the letters at both ends depend on the neighbours.
 */
function base64Inside(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const first = [0, 2, 3][before] ?? 0
    const last = (before + bytes.length) % 3 === 0 ? text.length : text.length - 1
    const inside = text.slice(first, last)
    return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** The bytes that a text stands for, where it is base64 or base64url of at least 16 of them; else none. */
function decoded(secret: string): Buffer[] {
  const text = secret.replace(/^cb_/, '')
  if (!/^[A-Za-z0-9+/_-]{22,}={0,2}$/.test(text)) return []
  return [Buffer.from(text, 'base64url')]
}

/**
 * What finds a secret in any of the forms in which programs pass texts on: as it is, in either case, percent-encoded, hex, base64
 * and base64url, also of the bytes that it stands for. Null where it is too short to be one.
 */
export function formsOf(secret: string): RegExp | null {
  if (secret.length < LEAST_LENGTH) return null
  const bytes = [Buffer.from(secret), ...decoded(secret)]
  const forms = [
    [...secret].map(spellings).join(''),
    ...bytes.map((form) => form.toString('hex')),
    ...bytes.flatMap(base64Inside).map(escapeRegex),
  ]
  return new RegExp([...new Set(forms)].join('|'), 'gi')
}
