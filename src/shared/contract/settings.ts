import { z } from 'zod'

/** Which notices reach the person outside the window. */
export const NOTICE_LEVELS = ['all', 'failures', 'off'] as const
export type NoticeLevel = (typeof NOTICE_LEVELS)[number]

/** Colours that stand for "at work now". */
export const ACCENTS = ['red', 'rose', 'violet', 'blue', 'teal'] as const
export type Accent = (typeof ACCENTS)[number]

/** Most tasks at once, over all runs: more only wait for one another. */
export const PLACES_MAX = { media: 16, text: 32 } as const

const places = (most: number) => z.int().min(1).max(most)

/** Every setting, by key, and what it takes. */
const SETTINGS = {
  notifications: z.enum(NOTICE_LEVELS),
  /** Tasks at once that the processor is kept busy by: portraits, videos, posters. */
  'places.media': places(PLACES_MAX.media),
  /** Tasks at once that mostly wait: writing. */
  'places.text': places(PLACES_MAX.text),
  /** Whether what the last end of the program interrupted goes on by itself at the next start. */
  'start.resume': z.boolean(),
  'look.accent': z.enum(ACCENTS),
  /** Whether single letters are shortcuts; they get in the way of people who speak or whose hands are unsteady. */
  'keys.single': z.boolean(),
  /** Whether the desktop app goes on without its window while something runs. */
  'desktop.closeToTray': z.boolean(),
  /** Whether the person has been told so; it is said once. */
  'desktop.trayExplained': z.boolean(),
  /** Whether a packaged desktop app fetches its own newer versions. */
  'updates.auto': z.boolean(),
} as const

export const settingsSchema = z.object(SETTINGS)

/** A value for each setting. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>
export type SettingKey = keyof Settings

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key)

/** What a single setting takes. */
export const settingSchema = <K extends SettingKey>(key: K): (typeof SETTINGS)[K] => SETTINGS[key]

const change = <K extends SettingKey>(key: K) =>
  z.strictObject({ key: z.literal(key), value: z.nullable(SETTINGS[key]) })

/** One setting and its new value; null for the default. */
export const settingChangeSchema = z.discriminatedUnion('key', [
  change('notifications'),
  change('places.media'),
  change('places.text'),
  change('start.resume'),
  change('look.accent'),
  change('keys.single'),
  change('desktop.closeToTray'),
  change('desktop.trayExplained'),
  change('updates.auto'),
])
export type SettingChange = z.infer<typeof settingChangeSchema>

/**
 * What holds until a person says otherwise.
 *
 * @param cores how many things this machine can do at once
 */
export function defaultSettings(cores: number): Settings {
  return {
    notifications: 'all',
    'places.media': Math.min(PLACES_MAX.media, Math.max(2, cores)),
    'places.text': 8,
    'start.resume': true,
    'look.accent': 'red',
    'keys.single': true,
    'desktop.closeToTray': true,
    'desktop.trayExplained': false,
    'updates.auto': false,
  }
}
