import type { Artifact } from '../domain/event.ts'
import type { Json } from '../domain/json.ts'
import type { Task } from '../domain/run.ts'

/** One file of an export. */
export interface ExportFile {
  /** Names from the show's folder down; each is safe on every system. */
  readonly path: readonly string[]
  readonly artifact: Artifact
  readonly task: Task
  readonly generator: string
}

/** A piece that the show will have, or should have had, and has not. */
export interface MissingPiece {
  readonly step: string
  /** The character; null for a piece of the whole show, and where the characters are not known yet. */
  readonly item: string | null
  /** For a person: "Trailer", "Ines Varga, portrait". */
  readonly name: string
}

/** What an export of a show consists of. */
export interface ExportPlan {
  /** The name of the show's folder. */
  readonly folder: string
  readonly files: readonly ExportFile[]
  readonly missing: readonly MissingPiece[]
  /** What `show.json` says. */
  readonly sheet: Json
}
