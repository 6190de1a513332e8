import type { SETTING_COMMANDS } from '../../shared/contract/command-table/setting-commands.ts'
import type { LiveSettings } from '../storage/settings.ts'
import type { Handlers } from './handlers.ts'

/** What each command on settings does. Keys and values have been checked at the door. */
export function createSettingHandlers(settings: LiveSettings): Pick<Handlers, keyof typeof SETTING_COMMANDS> {
  return {
    'setting.list': () => ({ values: settings.values, defaults: settings.defaults }),
    'setting.set'(change) {
      settings.set(change)
      return { values: settings.values }
    },
  }
}
