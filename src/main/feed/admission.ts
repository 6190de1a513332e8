import type { Scope } from '../../shared/contract/commands.ts'
import { CLOSE } from '../../shared/contract/feed-messages.ts'

/** Why a line is closed instead of opened. */
export interface Denial {
  readonly code: number
  readonly reason: string
}

/** Whether somebody may watch, by what their first message allows; null where they may. */
export function denialOf(scopes: readonly Scope[] | null): Denial | null {
  if (scopes === null) return { code: CLOSE.NOT_AUTHENTICATED, reason: 'the token is not valid' }
  if (!scopes.includes('watch')) return { code: CLOSE.SCOPE, reason: 'the token does not allow watching' }
  return null
}
