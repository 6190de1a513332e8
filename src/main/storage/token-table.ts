import { createHash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { SCOPES, type Scope } from '../../shared/contract/command-table/spec.ts'

const rowSchema = z.object({
  id: z.int(),
  name: z.string(),
  scope: z.enum(SCOPES),
  createdAt: z.number(),
  revokedAt: z.number().nullable(),
})

/** A token as it is listed: never its secret. Times in epoch milliseconds. */
export type TokenRow = z.infer<typeof rowSchema>

/** Access tokens, kept as SHA-256 hashes only. A token has 32 random bytes, so a plain hash cannot be searched back. */
export interface TokenTable {
  /** The secret is in the answer, and nowhere else, once. */
  create(name: string, scope: Scope, at: number): { readonly row: TokenRow; readonly secret: string }
  list(): TokenRow[]
  /** Null where there is no such token. */
  revoke(id: number, at: number): TokenRow | null
  /** The scope of a valid token's hash. */
  scopeOf(hash: Buffer): Scope | null
}

const COLUMNS = 'id, name, scope, created_at_ms AS createdAt, revoked_at_ms AS revokedAt'

export function createTokenTable(db: Database): TokenTable {
  const insert = db.prepare('INSERT INTO access_token (name, scope, hash, created_at_ms) VALUES (?, ?, ?, ?)')
  const select = db.prepare(`SELECT ${COLUMNS} FROM access_token WHERE id = ?`)
  const list = db.prepare(`SELECT ${COLUMNS} FROM access_token ORDER BY id`)
  const revoke = db.prepare('UPDATE access_token SET revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE id = ?')
  const byHash = db.prepare('SELECT scope FROM access_token WHERE hash = ? AND revoked_at_ms IS NULL').pluck()

  return {
    create(name, scope, at) {
      const secret = `cb_${randomBytes(32).toString('base64url')}`
      const hash = createHash('sha256').update(secret).digest()
      const { lastInsertRowid } = insert.run(name, scope, hash, at)
      return { row: rowSchema.parse(select.get(lastInsertRowid)), secret }
    },
    list: () => list.all().map((row) => rowSchema.parse(row)),
    revoke(id, at) {
      revoke.run(at, id)
      const row = select.get(id)
      return row === undefined ? null : rowSchema.parse(row)
    },
    scopeOf(hash) {
      const scope = byHash.get(hash)
      return scope === undefined ? null : z.enum(SCOPES).parse(scope)
    },
  }
}
