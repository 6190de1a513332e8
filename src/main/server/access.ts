import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/commands.ts'

const SECRET_BYTES = 32
const TICKET_LIVES_MS = 5 * 60_000
const FAILURES_PER_MINUTE = 5
const REFUSED_FOR_MS = 30_000

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()
const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

const EVERYTHING: readonly Scope[] = ['watch', 'control', 'report']

/** Who may come in, and with what. Secrets are kept as hashes; only their holders have them. */
export interface Access {
  /** The token of this start, for programs on this machine; written to a file that only its owner can read. */
  readonly token: string
  /** A secret that works once, for five minutes, to open a browser with. */
  newTicket(): string
  /** Trades a ticket for a session, to be kept in an HttpOnly cookie; null where the ticket is not valid. */
  redeem(ticket: string): string | null
  /** What a token or session allows; null where it is neither. */
  scopesOf(secret: string | undefined): readonly Scope[] | null
  /** Whether this address has failed too often of late. */
  isRefused(address: string): boolean
  noteFailure(address: string): void
}

export function createAccess(clock: Clock): Access {
  const token = newSecret()
  const tokenHash = digest(token)
  const tickets = new Map<string, number>()
  const sessions: Buffer[] = []
  const failures = new Map<string, number[]>()

  const scopesOf = (secret: string | undefined): readonly Scope[] | null => {
    if (secret === undefined || secret === '') return null
    const hash = digest(secret)
    return same(hash, tokenHash) || sessions.some((session) => same(session, hash)) ? EVERYTHING : null
  }

  const recent = (address: string): number[] => {
    const since = clock.now() - 60_000
    return (failures.get(address) ?? []).filter((at) => at > since)
  }

  return {
    token,
    newTicket() {
      const ticket = newSecret()
      tickets.set(digest(ticket).toString('hex'), clock.now() + TICKET_LIVES_MS)
      return ticket
    },
    redeem(ticket) {
      const key = digest(ticket).toString('hex')
      const until = tickets.get(key)
      if (until === undefined) return null
      tickets.delete(key)
      if (until < clock.now()) return null
      const session = newSecret()
      sessions.push(digest(session))
      return session
    },
    scopesOf,
    isRefused(address) {
      const times = recent(address)
      const last = times.at(-1)
      return times.length >= FAILURES_PER_MINUTE && last !== undefined && clock.now() - last < REFUSED_FOR_MS
    },
    noteFailure(address) {
      failures.set(address, [...recent(address), clock.now()].slice(-FAILURES_PER_MINUTE))
      if (failures.size > 1000) failures.delete(failures.keys().next().value ?? '')
    },
  }
}
