import type { ListedPart } from './parts-file.ts'

const plain = (text: string): string => text.normalize('NFKD').toLowerCase()

/** The parts in whose name, version, licence or place every word of a search occurs, in their order. */
export function matchParts(parts: readonly ListedPart[], search: string): readonly ListedPart[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return parts
  return parts.filter(({ name, version, licence, within }) => {
    const hay = plain(`${name} ${version} ${licence} ${within ?? ''}`)
    return words.every((word) => hay.includes(word))
  })
}
