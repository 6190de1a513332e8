/** A dossier in the two parts between which a quotation stands. */
export interface SplitDossier {
  readonly before: string
  readonly after: string
}

/** Where a new part of a Markdown text begins. */
const PART = /^## /gm

/**
 * Cuts a Markdown text after its first part: what comes before the second heading of the second level, and the rest.
 *
 * A text without two such headings stays whole.
 */
export function splitDossier(markdown: string): SplitDossier {
  const [, second] = [...markdown.matchAll(PART)]
  if (!second) return { before: markdown, after: '' }
  return { before: markdown.slice(0, second.index), after: markdown.slice(second.index) }
}
