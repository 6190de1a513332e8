import type { MissingPiece } from './export-plan.ts'
import { PIECE_KINDS, type PieceKind } from './pieces.ts'

function words({ name, one, many }: PieceKind, missing: readonly MissingPiece[]): string {
  if (missing.some(({ item }) => item === null)) return `the ${name.toLowerCase()}`
  return missing.length === 1 ? `one ${one}` : `${missing.length} ${many}`
}

/** What is missing, in running text: "5 videos and the trailer". Empty where nothing is. */
export function missingWords(missing: readonly MissingPiece[]): string {
  const parts = PIECE_KINDS.flatMap((kind) => {
    const ofKind = missing.filter(({ step }) => step === kind.step)
    return ofKind.length === 0 ? [] : [words(kind, ofKind)]
  }).reverse()
  const last = parts.pop()
  if (last === undefined) return ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
