import type { Artifact } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import { type Run, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import { type Blueprint, blueprintSchema } from '../../shared/show/blueprint.ts'
import {
  type CharacterSeed,
  characterSeedSchema,
  type DossierDigest,
  dossierDigestSchema,
} from '../../shared/show/character.ts'
import { hasResult } from './result.ts'

/**
 * Reads a task's output once per task object, also while it is to be looked at or made again: until then it stands; what another version wrote and we
 * cannot read is as if not there.
 */
function reader<T>(parse: (output: Json) => T | null): (task: Task | undefined) => T | null {
  const known = new WeakMap<Task, T | null>()
  return (task) => {
    if (task === undefined || (task.status !== 'succeeded' && task.stale === null)) return null
    const before = known.get(task)
    if (before !== undefined) return before
    const value = parse(task.output)
    known.set(task, value)
    return value
  }
}

const readBlueprint = reader<Blueprint>((output) => blueprintSchema.safeParse(output).data ?? null)

const readSeeds = reader<ReadonlyMap<string, CharacterSeed>>((output) => {
  const list = (output as { readonly characters?: unknown } | null)?.characters
  if (!Array.isArray(list)) return null
  const seeds = list.map((seed) => characterSeedSchema.safeParse(seed).data).filter((seed) => seed !== undefined)
  return new Map(seeds.map((seed) => [seed.id, seed]))
})

const readDigest = reader<DossierDigest>((output) => dossierDigestSchema.safeParse(output).data ?? null)

/** A run's task by step and item, where there is one. */
export function findTask(run: Run, stepId: string, item: string | null = null): Task | undefined {
  const step = stepOf(run, stepId)
  return step ? taskOf(step, item) : undefined
}

/** The plan of the show; null until step 1 has made it. */
export const blueprintOf = (run: Run): Blueprint | null => readBlueprint(findTask(run, 'show-generation'))

/** One character's seed; null until step 2 has made it. */
export const seedOf = (run: Run, characterId: string): CharacterSeed | null =>
  readSeeds(findTask(run, 'character-seeds'))?.get(characterId) ?? null

/** The heads of one character's dossier; null until it is written. */
export const digestOf = (run: Run, characterId: string): DossierDigest | null =>
  readDigest(findTask(run, 'character-dossier', characterId))

/** A file that a task left, by kind. */
function artifactOf(task: Task | undefined, kind: Artifact['kind']): Artifact | null {
  if (!hasResult(task)) return null
  return task.artifacts.find((artifact) => artifact.kind === kind) ?? null
}

/** Where a file can be fetched: relative, so that it holds in both hosts. */
export const artifactUrl = (artifact: Artifact): string => `artifacts/${encodeURIComponent(artifact.id)}`

/** The URL of a file that a task left, by kind; null until it is there. */
export function taskFileUrl(task: Task | undefined, kind: Artifact['kind']): string | null {
  const artifact = artifactOf(task, kind)
  return artifact ? artifactUrl(artifact) : null
}

/** The URL of the file that a step left for an item; null until it is there. */
export function fileUrl(run: Run, stepId: string, kind: Artifact['kind'], item: string | null = null): string | null {
  return taskFileUrl(findTask(run, stepId, item), kind)
}

/** What the person typed; empty where the run was not started from a prompt. */
export function promptOf(run: Run): string {
  const prompt = (run.input as { readonly prompt?: unknown } | null)?.prompt
  return typeof prompt === 'string' ? prompt : ''
}
