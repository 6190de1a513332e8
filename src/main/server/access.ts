import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import { createFailures } from './failures.ts'

const SECRET_BYTES = 32
const TICKET_LIVES_MS = 5 * 60_000

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const EVERYTHING: readonly Scope[] = ['watch', 'control', 'report']

/** Why somebody does not come in: what they showed is not valid, or their address has failed too often of late. */
export type Denial = 'invalid' | 'refused'

/** Who may come in, and with what. Secrets are kept as hashes; only their holders have them. */
export interface Access {
  /** The token of this start, for programs on this machine; written to a file that only its owner can read. */
  readonly token: string
  /** A secret that works once, for five minutes, to open a browser with. */
  newTicket(): string
  /** Trades a ticket for a session, to be kept in an HttpOnly cookie. */
  redeem(address: string, ticket: string): { readonly session: string } | Denial
  /** What a token or session allows. */
  admit(address: string, secret: string | undefined): readonly Scope[] | Denial
}

/** What a scope brings along: who may control may watch; who may report may do nothing else. */
const SCOPES_OF: Readonly<Record<Scope, readonly Scope[]>> = {
  watch: ['watch'],
  control: ['watch', 'control'],
  report: ['report'],
}

/** @param tokenScope the scope of a lasting access token, by its SHA-256; null where it is not valid */
export function createAccess(clock: Clock, tokenScope: (hash: Buffer) => Scope | null): Access {
  const token = newSecret()
  const secrets = [digest(token)]
  const tickets = new Map<string, number>()
  const failures = createFailures(clock)

  /** Takes a ticket out, so that it works once. */
  function take(ticket: string): boolean {
    const key = digest(ticket).toString('hex')
    const until = tickets.get(key)
    tickets.delete(key)
    return until !== undefined && clock.now() <= until
  }

  return {
    token,
    newTicket() {
      const ticket = newSecret()
      tickets.set(digest(ticket).toString('hex'), clock.now() + TICKET_LIVES_MS)
      return ticket
    },
    redeem(address, ticket) {
      if (failures.tooMany(address)) return 'refused'
      if (!take(ticket)) return failures.note(address)
      const session = newSecret()
      secrets.push(digest(session))
      return { session }
    },
    admit(address, secret) {
      if (failures.tooMany(address)) return 'refused'
      // Nothing shown is nothing guessed: a page whose cookie is gone must not shut out the address it shares.
      if (!secret) return 'invalid'
      const hash = digest(secret)
      if (secrets.some((known) => timingSafeEqual(known, hash))) return EVERYTHING
      // Looked up by its hash: what a time could tell of an index over hashes tells nothing of a token.
      const scope = tokenScope(hash)
      return scope ? SCOPES_OF[scope] : failures.note(address)
    },
  }
}
