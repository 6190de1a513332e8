import { CallboardError } from '../../shared/contract/errors.ts'
import {
  isSettingKey,
  type SettingChange,
  type SettingKey,
  type Settings,
  settingSchema,
} from '../../shared/contract/settings.ts'
import type { SettingTable } from './setting-table.ts'

/** The settings in force, read by whoever needs one at the moment it is needed. */
export interface LiveSettings {
  readonly values: Settings
  readonly defaults: Settings
  /** Keeps a checked value; null goes back to the default. It is on disk, and in force, when this returns. */
  set(change: SettingChange): void
  /** Hears of each change. Returns its unsubscribe. */
  subscribe(listener: (values: Settings, key: SettingKey) => void): () => void
}

/**
 * Reads the settings and keeps them.
 *
 * A row that this version cannot use (of a newer Callboard, or edited by hand) is left as it is, the default holds
 * instead, and it is told as trouble: a bad setting must not keep anybody from their shows.
 */
export function createSettings(
  table: SettingTable,
  defaults: Settings,
  onTrouble: (error: CallboardError) => void,
): LiveSettings {
  const listeners = new Set<(values: Settings, key: SettingKey) => void>()
  const kept: Partial<Record<SettingKey, unknown>> = {}
  for (const [key, value] of table.all()) {
    if (!isSettingKey(key)) continue
    const parsed = settingSchema(key).safeParse(value)
    if (parsed.success) kept[key] = parsed.data
    else onTrouble(new CallboardError('INTERNAL', `The setting “${key}” could not be read; the default holds.`))
  }
  // Each value has passed the schema of its key.
  let values = { ...defaults, ...kept } as Settings

  return {
    get values() {
      return values
    },
    defaults,
    set({ key, value }) {
      if (value === null) table.remove(key)
      else table.set(key, value)
      values = { ...values, [key]: value ?? defaults[key] }
      for (const listener of listeners) listener(values, key)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
