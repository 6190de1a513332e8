const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The name that fits under an avatar: the first word that is not a title with a full stop ("Dr."). */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/)
  return words.find((word) => !word.endsWith('.')) ?? words[0] ?? ''
}

/** What an avatar shows until there is a portrait: the first letter, whatever the script. */
export function initialOf(name: string): string {
  for (const { segment } of graphemes.segment(shortName(name))) return segment.toLocaleUpperCase()
  return '?'
}
