/** The other case of each letter. */
const otherCase = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))

/** The 32 bytes that a token stands for. */
const bytesOf = (token: string): Buffer => Buffer.from(token.replace(/^cb_/, ''), 'base64url')

const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')

/** The ways in which a token may end up in a file that nobody meant it to be in, by name. */
export function formsOfToken(token: string): ReadonlyMap<string, string> {
  const forms: readonly (readonly [string, string])[] = [
    ['plain', token],
    ['hex', Buffer.from(token).toString('hex')],
    ['base64', Buffer.from(token).toString('base64').replace(/=+$/, '')],
    ['base64url', Buffer.from(token).toString('base64url')],
    ['URL-encoded', percent(token)],
    ['signs URL-encoded', token.replace(/[-_]/g, percent)],
    ['hex of its bytes', bytesOf(token).toString('hex')],
    ['base64 of its bytes', bytesOf(token).toString('base64')],
  ]
  const all = forms.flatMap(([name, form]) => [
    [name, form] as const,
    [`${name}, in the other case`, otherCase(form)] as const,
  ])
  // A token without signs has fewer forms.
  return new Map(all.filter(([, form], at) => all.findIndex(([, other]) => other === form) === at))
}

/** The names of the forms in which a token is in some bytes. */
export function findToken(bytes: Buffer, token: string): string[] {
  return [...formsOfToken(token)].filter(([, form]) => bytes.includes(form)).map(([name]) => name)
}
