import type { Answer } from './knock.ts'
import type { RawRequest } from './raw-request.ts'

/** What an attacker may know or have: the port, and secrets that are right unless the probe breaks them. */
export interface Target {
  readonly port: number
  /** The right token. */
  readonly token: string
  /** Of a browser that is signed in: `name=value`. */
  readonly cookie: string
  readonly ticket: string
  /** Traded for a session already. */
  readonly usedTicket: string
  /** Made more than five minutes ago. */
  readonly oldTicket: string
}

type Break = (right: RawRequest, target: Target) => RawRequest | Buffer

/**
 * One attack, tried at both doors.
 *
 * It starts from a request that would succeed: over HTTP the command that begins a production, with the right token; at
 * the other door an upgrade of the feed, followed by the same command. `http` and `upgrade` are what must come of it.
 */
export interface Probe {
  readonly name: string
  readonly http: Answer
  readonly upgrade: Answer
  /** The attack: the request to write, or bytes that are none. */
  readonly break?: Break
  /** The same for HTTP alone, where the attack on the other door is in what is said there. */
  readonly breakHttp?: Break
  /** What is said over an opened WebSocket instead of `hello` and the command. */
  readonly say?: (target: Target) => Buffer
  /** How much time passes when all that has been said, in milliseconds. */
  readonly wait?: number
}

export const probe = (name: string, http: Answer, upgrade: Answer, breaks: Break): Probe => ({
  name,
  http,
  upgrade,
  break: breaks,
})
