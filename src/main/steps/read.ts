import { z } from 'zod'
import { CallboardError } from '../../shared/contract/errors.ts'
import { type Blueprint, blueprintSchema } from '../../shared/show/blueprint.ts'
import { type CharacterSeed, characterSeedSchema } from '../../shared/show/character.ts'
import type { StepContext } from '../engine/ports.ts'
import type { CastFile, GeneratorContext } from '../generators/ports.ts'

/** Checks what a generator answered; outside ones may answer anything. */
export function checkOutput<T>(schema: z.ZodType<T>, output: unknown, what: string): T {
  const parsed = schema.safeParse(output)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  throw new CallboardError('GENERATOR_OUTPUT', `The ${what} came back unusable (${where}: ${issue?.message ?? ''}).`)
}

/** The blueprint; where a person gave a show-wide piece another seed, with that seed. */
export function readBlueprint(context: StepContext): Blueprint {
  const blueprint = checkOutput(blueprintSchema, context.outputOf('show-generation'), 'blueprint')
  const { seed } = context.edit
  return context.item === null && seed !== undefined ? { ...blueprint, seed } : blueprint
}

/** A character as a person changed it for this task. */
const edited = (character: CharacterSeed, { seed, brief }: StepContext['edit']): CharacterSeed => ({
  ...character,
  ...(seed !== undefined && { seed }),
  ...(brief !== undefined && { visualBrief: brief }),
})

function readCast(context: StepContext): CharacterSeed[] {
  const { characters } = (context.outputOf('character-seeds') ?? {}) as { characters?: unknown }
  const cast = checkOutput(characterSeedSchema.array(), characters, 'cast')
  return cast.map((character) => (character.id === context.item?.id ? edited(character, context.edit) : character))
}

/** The show as steps 1 and 2 left it, with what a person changed for this task. */
export const readShow = (context: StepContext) => ({ blueprint: readBlueprint(context), cast: readCast(context) })

/** What a portrait says of the person that it shows, where somebody changed that for it. */
const likenessSchema = characterSeedSchema.pick({ seed: true, visualBrief: true })
const portraitSchema = z.object({ likeness: likenessSchema.optional() })

/** A person as the portrait shows them. */
function asDrawn(context: StepContext, character: CharacterSeed): CharacterSeed {
  const { likeness } = checkOutput(portraitSchema, context.outputOf('portrait', character.id), 'portrait')
  return { ...character, ...likeness }
}

/** The show for what is made after the portraits, and has to show the same faces: one person's, or everybody's. */
export function readDrawnShow(context: StepContext) {
  const { blueprint, cast } = readShow(context)
  const shown = (id: string): boolean => context.item === null || context.item.id === id
  return { blueprint, cast: cast.map((character) => (shown(character.id) ? asDrawn(context, character) : character)) }
}

/** The character that this task is about. */
export function characterOf(context: StepContext): string {
  if (context.item === null) throw new Error('this step runs once per character')
  return context.item.id
}

/** What a needed step kept for each character, by character. */
export const castFiles = (context: StepContext, stepId: string): CastFile[] =>
  context.filesOf(stepId).flatMap(({ item, file }) => (item === null ? [] : [{ characterId: item, file }]))

/** The one file that a needed step kept. */
export function fileOf(context: StepContext, stepId: string, item: string | null = null): string {
  const found = context.filesOf(stepId, item)[0]
  if (!found) throw new Error(`step ${stepId} kept no file`)
  return found.file
}

const pixels = z.int().min(1).max(100_000)

/** What a picture's maker must answer. */
export const pictureSchema = z.object({ width: pixels, height: pixels })

/** What a clip's maker must answer. */
export const clipSchema = pictureSchema.extend({
  durationMs: z.number().min(0).max(86_400_000),
  frames: z.int().min(0),
})

/** A generator's view of a task. */
export const generatorContext = (context: StepContext): GeneratorContext => ({
  signal: context.signal,
  progress: (fraction, message) => context.progress({ fraction, ...(message !== undefined && { message }) }),
  log: context.log,
})

/** JSON as we keep it: indented, with a last line break; the same value gives the same bytes. */
export const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
