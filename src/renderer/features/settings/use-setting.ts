import type { SettingChange, SettingKey, Settings } from '../../../shared/contract/settings.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'

/** One setting: its value (null until the host has told), and how to change it. What the host refuses is said. */
export function useSetting<K extends SettingKey>(key: K): readonly [Settings[K] | null, (value: Settings[K]) => void] {
  const parts = useAppParts()
  const value = useApp((state) => state.settings?.[key] ?? null)
  async function change(next: Settings[K]): Promise<void> {
    // The key and its value belong together by the types of this function.
    const answer = await giveCommand(parts, 'setting.set', { key, value: next } as SettingChange)
    if (answer) parts.store.getState().setSettings(answer.values)
  }
  return [value, (next) => void change(next)]
}
