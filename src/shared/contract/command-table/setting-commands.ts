import { z } from 'zod'
import { settingChangeSchema, settingsSchema } from '../settings.ts'
import { command } from './spec.ts'

export const SETTING_COMMANDS = {
  'setting.list': command(
    'watch',
    z.strictObject({}),
    z.object({ values: settingsSchema.readonly(), defaults: settingsSchema.readonly() }),
  ),
  /** Answers all settings as they are then. */
  'setting.set': command('control', settingChangeSchema, z.object({ values: settingsSchema.readonly() })),
} as const
