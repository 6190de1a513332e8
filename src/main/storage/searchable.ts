/** Text as it is searched: letters alone decide, in any case and with any accents. */
export const searchable = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a query, each of which must occur; null where there are none. */
export function searchWords(query: string): readonly string[] | null {
  const words = searchable(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.length > 0 ? words : null
}
