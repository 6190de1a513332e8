/** How bad a finding is: `error` means that something is lost or wrong, `warning` that a look is worth it. */
export type Severity = 'ok' | 'warning' | 'error'

/** One thing that the doctor looked at. */
export interface Finding {
  readonly severity: Severity
  /** What was looked at, for example `database`. */
  readonly part: 'database' | 'journal' | 'files' | 'strays' | 'backups' | 'runs' | 'crashes'
  /** What was found, in one plain sentence. */
  readonly text: string
  /** Paths or names that it is about; at most a hundred. */
  readonly about: readonly string[]
}

const MOST_NAMED = 100

export const finding = (
  severity: Severity,
  part: Finding['part'],
  text: string,
  about: readonly string[] = [],
): Finding => ({ severity, part, text, about: about.slice(0, MOST_NAMED) })
