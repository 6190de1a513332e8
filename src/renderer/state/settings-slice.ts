import type { Settings } from '../../shared/contract/settings.ts'
import type { SetSlice } from './slice.ts'

/** The settings as the host has them; null until it has told. */
export interface SettingsSlice {
  readonly settings: Settings | null
  setSettings(settings: Settings): void
}

export const createSettingsSlice = (set: SetSlice<SettingsSlice>): SettingsSlice => ({
  settings: null,
  setSettings: (settings) => set({ settings }),
})
