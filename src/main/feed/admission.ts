import type { Scope } from '../../shared/contract/command-table/spec.ts'
import { CLOSE } from '../../shared/contract/feed-messages.ts'

/** Whether somebody may watch; where not, what the line is closed with. */
export type Admission =
  | { readonly admitted: true; readonly scopes: readonly Scope[] }
  | { readonly admitted: false; readonly code: number; readonly reason: string }

/** @param scopes what the first message allows; null where it allows nothing */
export function admitWatcher(scopes: readonly Scope[] | null): Admission {
  if (scopes === null) return { admitted: false, code: CLOSE.NOT_AUTHENTICATED, reason: 'the token is not valid' }
  if (!scopes.includes('watch')) {
    return { admitted: false, code: CLOSE.SCOPE, reason: 'the token does not allow watching' }
  }
  return { admitted: true, scopes }
}
