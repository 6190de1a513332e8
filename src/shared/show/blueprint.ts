import { z } from 'zod'
import { paletteSchema } from './palette.ts'

/** Longest prompt a production takes, in UTF-16 code units. */
export const PROMPT_MAX = 4000
/** Longest title, in UTF-16 code units. */
export const TITLE_MAX = 120
/** Most characters one production can have. */
export const CHARACTERS_MAX = 100
export const CHARACTERS_DEFAULT = 6

/** What genre decides: palette, title face, musical scale, tempo. */
export const GENRES = [
  'sci-fi',
  'mystery',
  'fantasy',
  'crime',
  'horror',
  'romance',
  'western',
  'heist',
  'comedy',
  'thriller',
  'folk',
] as const
export type Genre = (typeof GENRES)[number]

/** Where a show plays: decides the scenery behind every picture. */
export const SETTINGS = ['space', 'sea', 'city', 'desert', 'forest', 'snow', 'school', 'court'] as const
export type SettingId = (typeof SETTINGS)[number]

/** A character's id inside one show: `c1`, `c2`, … in billing order. Made by us, so it is safe in a file name. */
export const characterIdSchema = z.string().regex(/^c[1-9]\d{0,2}$/)

const line = (max: number) => z.string().min(1).max(max)

export const blueprintSchema = z.object({
  version: z.literal(1),
  prompt: line(PROMPT_MAX),
  /** Seed of every later choice; 32-bit unsigned. */
  seed: z.int().min(0).max(0xffffffff),
  title: line(TITLE_MAX),
  logline: line(400),
  /** A line for the poster's top edge and the trailer's cards; a few words. */
  tagline: line(120),
  genre: z.enum(GENRES),
  /** How the genre is named on screen, for example "Space heist". */
  genreLabel: line(60),
  tone: line(120),
  palette: paletteSchema,
  setting: z.object({
    id: z.enum(SETTINGS),
    name: line(80),
    description: line(300),
  }),
  episodes: z
    .array(z.object({ number: z.int().min(1), title: line(100), logline: line(300) }))
    .min(1)
    .max(26),
  characters: z
    .array(
      z.object({
        id: characterIdSchema,
        name: line(60),
        /** Short, with article, for example "The Grifter". */
        role: line(40),
        want: line(200),
      }),
    )
    .min(1)
    .max(CHARACTERS_MAX)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two characters share an id'),
  /** Who is named in the poster's billing block beside the cast. */
  credits: z.object({
    company: line(60),
    createdBy: line(60),
    directedBy: line(60),
    music: line(60),
    editor: line(60),
    design: line(60),
  }),
})

/** The plan of a show: what step 1 makes and every later step reads. */
export type Blueprint = z.infer<typeof blueprintSchema>
