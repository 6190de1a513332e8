import { isActive, type Task } from '../../shared/domain/run.ts'
import type { CastMember } from './cast.ts'
import { isToBeChecked } from './result.ts'

/** What a cast tile says about itself. `working` has a bar, whose value is the named task's. */
export type TileStatus =
  | { readonly kind: 'ready'; readonly words: string }
  | { readonly kind: 'working'; readonly words: string; readonly task: Task }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'waiting'; readonly words: string }
  /** Is there, and is looked at again. */
  | { readonly kind: 'checked'; readonly words: string }
  /** Failed, and is tried again by itself at `retryAt`, in epoch milliseconds. */
  | { readonly kind: 'again'; readonly words: string; readonly retryAt: number }
  | { readonly kind: 'missing'; readonly words: string }

type Part = 'Dossier' | 'Portrait' | 'Video'

/** A status that needs a word; null where the part is done. `over` says that nothing more will be made. */
function partStatus(part: Part, task: Task | undefined, over: boolean): TileStatus | null {
  const toCome: TileStatus = over
    ? { kind: 'missing', words: `No ${part.toLowerCase()}` }
    : { kind: 'waiting', words: `${part} to come` }
  if (!task) return toCome
  if (isActive(task.status)) return { kind: 'working', words: part, task }
  if (isToBeChecked(task)) return { kind: 'checked', words: `${part} to be checked` }
  if (task.retryAt !== null && !over) return { kind: 'again', words: part, retryAt: task.retryAt }
  switch (task.status) {
    case 'succeeded':
      return null
    case 'failed':
      return { kind: 'failed', words: `${part} failed` }
    case 'cancelled':
      return { kind: 'missing', words: `No ${part.toLowerCase()}` }
    default:
      return over || task.queuedAt === null ? toCome : { kind: 'waiting', words: `${part} is next` }
  }
}

/** The one thing worth saying about a character: what is being made, else what is missing, else that it is ready. */
export function tileStatus(member: CastMember, over: boolean): TileStatus {
  const parts = [
    partStatus('Portrait', member.portrait, over),
    partStatus('Video', member.video, over),
    partStatus('Dossier', member.dossier, over),
  ].filter((status) => status !== null)
  const worth = (kind: TileStatus['kind']) => parts.find((status) => status.kind === kind)
  return worth('working') ?? worth('failed') ?? parts[0] ?? { kind: 'ready', words: 'Video ready' }
}

/**
 * Which try a task is at, in words; null where it is the first.
 *
 * What is made again because somebody wants it so begins to count anew: that it is no failure's second try is told apart
 * by the result that it had before.
 */
export const taskTry = ({ stale, failures, attempts }: Task): string | null =>
  tryWords(stale === null ? attempts : failures + 1)

/** "2nd try", "3rd try"; null while it is the first. */
export function tryWords(attempt: number): string | null {
  if (attempt < 2) return null
  const suffix = attempt % 100 >= 11 && attempt % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][attempt % 10] ?? 'th')
  return `${attempt}${suffix} try`
}
