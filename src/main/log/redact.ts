import { escapeRegex, formsOf } from './known-secrets.ts'
import { hideShapes, REDACTED } from './secret-shapes.ts'

/** Takes secrets out of a text. JSON stays JSON, and a line stays a line. */
export type Redact = (text: string) => string

export interface RedactOptions {
  /** Secrets that this process knows; short ones are ignored. */
  readonly secrets: readonly string[]
  /** The person's own folder, whose path has their name in it; it becomes `~`. */
  readonly home: string
}

/** What finds the person's folder, written as a path or, on Windows, as a path in JSON. */
function homePattern(home: string): RegExp | null {
  // `/` and `C:\` are nobody's.
  if (home.length < 5) return null
  const forms = [home, JSON.stringify(home).slice(1, -1), home.replaceAll('\\', '/')].map(escapeRegex)
  return new RegExp(`(?<![\\w.-])(?:${[...new Set(forms)].join('|')})(?![\\w.-])`, 'g')
}

/**
 * The one place where secrets are taken out of what is written down about the program: the log, crash reports, bundles.
 *
 * What the process knows to be secret goes in whatever form it comes. Tokens that it does not know (of other programs, or of
 * earlier starts) are recognized by the names that they are given and by their shape. Both err on the side of silence.
 */
export function createRedact({ secrets, home }: RedactOptions): Redact {
  const known = [...new Set(secrets)].flatMap((secret) => formsOf(secret) ?? [])
  const homely = homePattern(home)
  return (text) => {
    let safe = text
    for (const forms of known) safe = safe.replace(forms, REDACTED)
    safe = hideShapes(safe)
    return homely ? safe.replace(homely, '~') : safe
  }
}
