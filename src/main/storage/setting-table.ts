import type { Database } from 'better-sqlite3'
import { z } from 'zod'

/** What a person chose, by key; values are JSON. What a key takes is not the table's business. */
export interface SettingTable {
  /** Null where a value is no JSON. */
  all(): ReadonlyMap<string, unknown>
  set(key: string, value: unknown): void
  remove(key: string): void
}

const rowSchema = z.object({ key: z.string(), value: z.string() })

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function createSettingTable(db: Database): SettingTable {
  const select = db.prepare('SELECT key, value FROM setting')
  const upsert = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const remove = db.prepare('DELETE FROM setting WHERE key = ?')
  return {
    all: () =>
      new Map(
        select.all().map((row) => {
          const { key, value } = rowSchema.parse(row)
          return [key, parseOrNull(value)]
        }),
      ),
    set: (key, value) => void upsert.run(key, JSON.stringify(value)),
    remove: (key) => void remove.run(key),
  }
}
