import { isErrorCode } from '../shared/contract/errors.ts'
import type { Outcome } from '../shared/reporting/outcome.ts'
import { TrackerError } from '../shared/reporting/tracker-error.ts'
import type { HostAddress } from './find-host.ts'

/** A host that takes longer is taken for gone, in milliseconds. */
const ANSWER_WITHIN_MS = 10_000

/** The host is there but cannot just now. */
const PASSING = new Set(['CLOSING', 'DISK_FULL', 'HOST_UNREACHABLE'])

/** System codes of connections that were never made. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function codeOf(thrown: unknown): unknown {
  const { code, cause } = thrown as { readonly code?: unknown; readonly cause?: unknown }
  return code ?? (cause instanceof Error ? codeOf(cause) : undefined)
}

interface Envelope {
  readonly ok?: unknown
  readonly value?: unknown
  readonly error?: { readonly code?: unknown; readonly message?: unknown }
}

function parseEnvelope(text: string): Envelope {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function judge(status: number, text: string): Outcome {
  const { ok, value, error } = parseEnvelope(text)
  if (ok === true) return { kind: 'done', value }
  const { code, message } = error ?? {}
  if (typeof code === 'string' ? PASSING.has(code) : status >= 500) return { kind: 'unreachable', heard: true }
  if (isErrorCode(code)) return { kind: 'refused', error: new TrackerError(code, String(message)) }
  const said = text.trim().slice(0, 200)
  return { kind: 'refused', error: new TrackerError('REFUSED', `The host answered with status ${status}: ${said}`) }
}

/** Gives a command to a host, once. Connections are kept and used again. */
export async function post({ url, token }: HostAddress, command: string, body: string): Promise<Outcome> {
  try {
    const response = await fetch(new URL(`api/${command}`, url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body,
      // Following would hand the token to whoever is named.
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    return judge(response.status, await response.text())
  } catch (thrown) {
    const code = codeOf(thrown)
    return { kind: 'unreachable', heard: typeof code !== 'string' || !NEVER_SENT.has(code) }
  }
}
