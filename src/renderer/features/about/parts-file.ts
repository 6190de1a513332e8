/** One part of Callboard that others made. */
export interface ListedPart {
  readonly name: string
  /** Empty where it has none of its own. */
  readonly version: string
  /** In SPDX's words. */
  readonly licence: string
  /** The package whose binary it is inside; null for what is a package itself. */
  readonly within: string | null
  readonly home: string | null
  /** The number of its text. */
  readonly text: number
}

/** What the build writes beside the page: all parts, and each text of a licence once. */
export interface PartsFile {
  /** The number of Callboard's own text. */
  readonly own: number
  readonly parts: readonly ListedPart[]
  readonly texts: readonly string[]
}

/** What tells a part from every other: one may be there in several versions, and inside of several binaries. */
export const partKey = ({ name, version, within }: ListedPart): string => `${name} ${version} ${within ?? ''}`

/**
 * Reads the list. It is fetched once for as long as the page stands: it is half a megabyte, and never changes.
 *
 * @throws where the page came without it
 */
export function readParts(): Promise<PartsFile> {
  reading ??= fetch('licences.json').then((answer) => {
    if (!answer.ok) throw new Error(`The list of parts is not there (${answer.status}).`)
    return answer.json() as Promise<PartsFile>
  })
  // What failed is tried again when it is asked for again.
  reading.catch(() => {
    reading = null
  })
  return reading
}

let reading: Promise<PartsFile> | null = null
