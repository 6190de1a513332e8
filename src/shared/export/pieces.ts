import type { Artifact } from '../domain/event.ts'

/** What a step's pieces are called in an export. */
export interface PieceKind {
  readonly step: string
  readonly kind: Artifact['kind']
  /** The file's name, or the folder's where each character has one. */
  readonly name: string
  /** One of them and several, in running text. */
  readonly one: string
  readonly many: string
}

/**
 * The pieces of a show that a person keeps, in the order in which they are looked at.
 *
 * What the first two steps make is data for the other six; an export has it in `show.json`.
 */
export const PIECE_KINDS: readonly PieceKind[] = [
  { step: 'trailer', kind: 'video', name: 'Trailer', one: 'trailer', many: 'trailers' },
  { step: 'library-poster', kind: 'image', name: 'Poster', one: 'poster', many: 'posters' },
  { step: 'portrait-grid', kind: 'image', name: 'Portrait grid', one: 'portrait grid', many: 'portrait grids' },
  { step: 'portrait', kind: 'image', name: 'Portraits', one: 'portrait', many: 'portraits' },
  { step: 'video', kind: 'video', name: 'Videos', one: 'video', many: 'videos' },
  { step: 'character-dossier', kind: 'text', name: 'Dossiers', one: 'dossier', many: 'dossiers' },
]

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'text/markdown': '.md',
  'text/plain': '.txt',
  'application/json': '.json',
}

/** A file's ending by its media type, parameters aside; `.bin` where we do not know the type. */
export function endingOf(mime: string): string {
  const type = mime.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(ENDINGS, type) ? (ENDINGS[type] ?? '.bin') : '.bin'
}
