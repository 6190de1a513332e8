/**
 * Plain text as Markdown that shows exactly that text: no emphasis, link, list, heading or HTML can come out of it.
 *
 * Angle brackets become entities, since a reader that allows HTML must not see a tag even when it ignores escapes.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/@(?=\w)/g, '\\@')
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$|[-=])/gm, (_, space: string, mark: string) => `${space}\\${mark}`)
}

export interface Section {
  readonly heading: string
  /** Plain text, one string a paragraph. */
  readonly paragraphs: readonly string[]
  /** Plain text, one string an item. */
  readonly items?: readonly string[]
}

/** A document of one title, a line under it, and sections, each under a heading. All texts are plain and get escaped. */
export function toMarkdown(title: string, subtitle: string, sections: readonly Section[]): string {
  const blocks = [`# ${escapeMarkdown(title)}`, `*${escapeMarkdown(subtitle)}*`]
  for (const { heading, paragraphs, items } of sections) {
    blocks.push(`## ${escapeMarkdown(heading)}`, ...paragraphs.map(escapeMarkdown))
    if (items && items.length > 0) blocks.push(items.map((item) => `- ${escapeMarkdown(item)}`).join('\n'))
  }
  return `${blocks.join('\n\n')}\n`
}

/** Words of a plain or Markdown text, by white space, marks left out. */
export function countWords(markdown: string): number {
  return markdown.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
