import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Scope } from '../../shared/contract/commands.ts'
import { CallboardError, type ErrorKind, kindOf, toCallboardError } from '../../shared/contract/errors.ts'
import type { Access } from './access.ts'
import { cookieName, readCookie, sessionCookie } from './cookie.ts'
import { readJson } from './json-body.ts'
import { sendFile } from './send-file.ts'
import { staticFile } from './static-files.ts'

const HTTP_STATUS: Readonly<Record<ErrorKind, number>> = {
  'bad-input': 400,
  'not-found': 404,
  conflict: 409,
  refused: 403,
  failed: 500,
}

/** What the routes need of the rest. */
export interface RouteParts {
  readonly access: Access
  /** Folder of the built page. */
  readonly pageRoot: string
  readonly call: (command: string, input: unknown, scopes: readonly Scope[]) => Promise<unknown>
  readonly findArtifact: (id: string) => { readonly file: string; readonly mime: string } | null
}

/** What a request's token or cookie allows; null where it has neither. */
export function scopesOfRequest(request: IncomingMessage, access: Access): readonly Scope[] | null {
  const bearer = request.headers.authorization?.match(/^Bearer ([\w-]{1,200})$/)?.[1]
  const port = request.socket.localPort ?? 0
  return access.scopesOf(bearer ?? readCookie(request.headers.cookie, cookieName(port)))
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value)
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`)
}

function sendError(response: ServerResponse, status: number, { code, message }: CallboardError): void {
  sendJson(response, status, { ok: false, error: { code, message } })
}

const notAuthenticated = (): CallboardError => new CallboardError('NOT_AUTHENTICATED', 'A valid token is needed.')

/** Answers one request that has passed the guard. */
export function createRoutes(parts: RouteParts) {
  const { access } = parts

  /** Scopes of an authenticated request; answers 401 or 429 otherwise. */
  function authenticate(request: IncomingMessage, response: ServerResponse): readonly Scope[] | null {
    const address = request.socket.remoteAddress ?? ''
    const scopes = access.isRefused(address) ? null : scopesOfRequest(request, access)
    if (scopes) return scopes
    if (!access.isRefused(address)) access.noteFailure(address)
    sendError(response, 401, notAuthenticated())
    return null
  }

  async function session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.socket.remoteAddress ?? ''
    const body = (await readJson(request)) as { readonly ticket?: unknown } | null
    const ticket = typeof body?.ticket === 'string' ? body.ticket : ''
    const secret = access.isRefused(address) ? null : access.redeem(ticket)
    if (secret === null) {
      access.noteFailure(address)
      sendError(response, 401, notAuthenticated())
      return
    }
    response.setHeader('Set-Cookie', sessionCookie(cookieName(request.socket.localPort ?? 0), secret))
    sendJson(response, 200, { ok: true })
  }

  async function api(request: IncomingMessage, response: ServerResponse, command: string): Promise<void> {
    const scopes = authenticate(request, response)
    if (!scopes) return
    const input = await readJson(request)
    sendJson(response, 200, { ok: true, value: await parts.call(command, input, scopes) })
  }

  async function artifact(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    if (!authenticate(request, response)) return
    const found = parts.findArtifact(id)
    if (!found) {
      sendError(response, 404, new CallboardError('BAD_INPUT', 'There is no such file.'))
      return
    }
    // An artifact's address names its content, so it never changes.
    await sendFile(request, response, { ...found, cache: 'private, max-age=31536000, immutable' })
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const command = path.match(/^\/api\/([a-z]+\.[a-z]+)$/)?.[1]
    const artifactId = path.match(/^\/artifacts\/([0-9a-f]{8,64})$/)?.[1]
    if (request.method === 'POST' && path === '/session') await session(request, response)
    else if (request.method === 'POST' && command) await api(request, response, command)
    else if (!reads)
      sendJson(response, 405, { ok: false, error: { code: 'BAD_INPUT', message: 'That cannot be done here.' } })
    else if (path === '/healthz') sendJson(response, 200, { status: 'ok' })
    else if (artifactId) await artifact(request, response, artifactId)
    else {
      const file = staticFile(parts.pageRoot, path)
      if (file) await sendFile(request, response, file)
      else sendJson(response, 404, { ok: false, error: { code: 'BAD_INPUT', message: 'There is nothing here.' } })
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await route(request, response)
    } catch (thrown) {
      const error = toCallboardError(thrown)
      if (response.headersSent) response.destroy()
      else sendError(response, HTTP_STATUS[kindOf(error.code)], error)
    }
  }
}
