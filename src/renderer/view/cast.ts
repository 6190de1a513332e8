import type { Run, Task } from '../../shared/domain/run.ts'
import { stepOf } from '../../shared/domain/run.ts'
import { blueprintOf, findTask, seedOf } from './outputs.ts'

/** One character as the stage shows it. Fields are empty until a step has made them. */
export interface CastMember {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly age: number | null
  readonly portrait: Task | undefined
  readonly video: Task | undefined
  readonly dossier: Task | undefined
}

/** How many characters the person asked for; null where the run does not say. */
export function askedCharacters(run: Run): number | null {
  const count = (run.input as { readonly characters?: unknown } | null)?.characters
  return typeof count === 'number' ? count : null
}

const FROM_STEPS = ['portrait', 'character-dossier', 'video'] as const

function castItems(run: Run): readonly { readonly id: string; readonly name: string }[] {
  for (const id of FROM_STEPS) {
    const items = stepOf(run, id)?.items
    if (items && items.length > 0) return items
  }
  return blueprintOf(run)?.characters ?? []
}

/** The characters of a show, in billing order; empty until they are known. */
export function castOf(run: Run): readonly CastMember[] {
  const plan = new Map(blueprintOf(run)?.characters.map((character) => [character.id, character]))
  return castItems(run).map(({ id, name }) => {
    const seed = seedOf(run, id)
    return {
      id,
      name: seed?.name ?? name,
      role: seed?.role ?? plan.get(id)?.role ?? '',
      age: seed?.age ?? null,
      portrait: findTask(run, 'portrait', id),
      video: findTask(run, 'video', id),
      dossier: findTask(run, 'character-dossier', id),
    }
  })
}
