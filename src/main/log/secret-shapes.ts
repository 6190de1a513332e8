/** What stands in a secret's place. It has no character that JSON, a shell or a page would take for its own. */
export const REDACTED = '[secret]'

/** Names whose value is a secret, in headers, addresses, JSON and the environment alike. */
const NAMES =
  'authorization|proxy-authorization|set-cookie|cookie|[\\w-]*(?:api[_-]?key|secret|password|passwd|passphrase|token|ticket|credentials?)'

/**
 * `name: value` and `name=value`, with or without quotes, also in JSON within JSON. Headers go on to the end of their
 * line; no value goes beyond a quote or a backslash, so that what was JSON stays it.
 */
const NAMED = new RegExp(`(?<![\\w-])((?:${NAMES})(?:\\\\*["'])?\\s*[:=]\\s*(?:\\\\*["'])?)([^"'\\\\\\r\\n]+)`, 'gi')

/** A quoted name before a value without quotes: in JSON that is a number or a list, and no secret. */
const NO_TEXT = /["']\s*[:=]\s*$/
const HEADER = /^(?:(?:proxy-)?authorization|(?:set-)?cookie)\b/i
/** A header's value has several words; elsewhere the first is all of it. */
const WORD = /^[^\s,;&)}\]]+/

function hideValue(whole: string, name: string, value: string): string {
  if (NO_TEXT.test(name)) return whole
  return name + (HEADER.test(name) ? REDACTED : value.replace(WORD, REDACTED))
}

/** A token with its scheme, without its header's name. */
const BEARER = /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/gi

/**
 * Runs of letters that are long enough for 32 random bytes: our tokens, tickets and sessions are that many in base64url, which
 * makes 43 letters. Five less will do, since what follows a backslash may have been taken for an escape (`\uCbDf`).
 *
 * In order: escapes of JSON, which are taken out first so that none is torn apart; the letters of base64url, some or all
 * percent-encoded, which hex and base64 of a token are made of, too; base64 of the bytes themselves, which has others,
 * and a sign at its end.
 */
const RUNS = /(\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))|(?:[A-Za-z0-9_-]|%(?:25)*[0-9a-fA-F]{2}){38,}|[A-Za-z0-9+/]{37,43}=/g

/** Where letters and digits change this often, nobody has thought of the name. */
const CHANGES = 6

/** Whether a long run is no name that somebody gave: where in doubt, it is none. */
function looksRandom(text: string): boolean {
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 60
  return /[A-Z%]/.test(text) || (text.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0) >= CHANGES
}

/** Takes out what looks like a secret, whoever made it: by its name, or by its shape. */
export function hideShapes(text: string): string {
  return text
    .replace(NAMED, hideValue)
    .replace(BEARER, `$1${REDACTED}`)
    .replace(RUNS, (run, escaped: string | undefined) => (escaped === undefined && looksRandom(run) ? REDACTED : run))
}
