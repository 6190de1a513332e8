import { z } from 'zod'
import { characterIdSchema } from './blueprint.ts'

/** Decides hat, attire and the odds of glasses, beard or patch in a portrait. */
export const ARCHETYPES = [
  'captain',
  'detective',
  'hacker',
  'monarch',
  'scientist',
  'rogue',
  'pilot',
  'soldier',
  'mystic',
  'teacher',
  'student',
  'explorer',
  'sailor',
] as const
export type Archetype = (typeof ARCHETYPES)[number]

/** Longest brief, in UTF-16 units. */
export const BRIEF_MAX = 600

const line = (max: number) => z.string().min(1).max(max)

export const characterSeedSchema = z.object({
  version: z.literal(1),
  id: characterIdSchema,
  name: line(60),
  role: line(40),
  age: z.int().min(6).max(99),
  /** How the character presents; decides proportions of the bust. */
  presentation: z.enum(['f', 'm', 'n']),
  pronouns: z.enum(['she', 'he', 'they']),
  archetype: z.enum(ARCHETYPES),
  traits: z.array(line(40)).min(2).max(6),
  /** What the character looks like, in a sentence or two: what a painter, human or not, would be told. */
  visualBrief: line(BRIEF_MAX),
  /** Seed of the character's own choices; 32-bit unsigned. */
  seed: z.int().min(0).max(0xffffffff),
})

/** What step 2 makes of each character, and what portraits, clips and dossiers start from. */
export type CharacterSeed = z.infer<typeof characterSeedSchema>

/** The heads of a dossier, short enough to show beside the portrait. */
export const dossierDigestSchema = z.object({
  wants: line(300),
  fears: line(300),
  secret: line(300),
  skill: line(300),
  ties: line(400),
  /** One line in the character's own voice, without quotation marks. */
  quote: line(300),
  words: z.int().min(1),
})
export type DossierDigest = z.infer<typeof dossierDigestSchema>

/** A dossier: Markdown to read (background, want, need, flaw, relationships, voice) and its digest. */
export interface Dossier {
  readonly markdown: string
  readonly digest: DossierDigest
}
