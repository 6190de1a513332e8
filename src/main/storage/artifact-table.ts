import type { Database } from 'better-sqlite3'
import { type Artifact, artifactSchema } from '../../shared/domain/event.ts'

/** Finds kept files by id. */
export interface ArtifactTable {
  find(id: string): Artifact | null
}

export function createArtifactTable(db: Database): ArtifactTable {
  const find = db.prepare('SELECT id, step, item, kind, path, mime, bytes, sha256 FROM artifact WHERE id = ?')
  return {
    find(id) {
      const row = find.get(id)
      return row === undefined ? null : artifactSchema.parse(row)
    },
  }
}
