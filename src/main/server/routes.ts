import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExportView } from '../../shared/contract/command-table/export-commands.ts'
import { SCOPES, type Scope } from '../../shared/contract/command-table/spec.ts'
import { CallboardError, type ErrorKind, kindOf, toCallboardError } from '../../shared/contract/errors.ts'
import type { Access, Denial } from './access.ts'
import { cookieName, readCookie, sessionCookie } from './cookie.ts'
import { BodyTooLarge, readJson } from './json-body.ts'
import { sendFile } from './send-file.ts'
import { sendPage } from './send-page.ts'
import { sendZip } from './send-zip.ts'

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

const addressOf = (request: IncomingMessage): string => request.socket.remoteAddress ?? ''
const cookieOf = (request: IncomingMessage): string => cookieName(request.socket.localPort ?? 0)

/** The token or session that a request shows. Whoever sends an `Authorization` header means that. */
function secretOf({ headers }: IncomingMessage, cookie: string): string | undefined {
  if (headers.authorization === undefined) return readCookie(headers.cookie, cookie)
  return headers.authorization.match(/^Bearer +(\S{1,200})$/i)?.[1]
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(`${JSON.stringify(value)}\n`)
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    })
    .end(body)
}

function sendError(response: ServerResponse, status: number, { code, message }: CallboardError): void {
  sendJson(response, status, { ok: false, error: { code, message } })
}

function sendDenial(response: ServerResponse, denial: Denial): void {
  if (denial === 'invalid') {
    response.setHeader('WWW-Authenticate', 'Bearer')
    sendError(response, 401, new CallboardError('NOT_AUTHENTICATED', 'A valid token is needed.'))
    return
  }
  response.setHeader('Retry-After', 30)
  sendError(response, 429, new CallboardError('NOT_AUTHENTICATED', 'Too many wrong tokens; try again in 30 seconds.'))
}

const notDoneHere = (): CallboardError => new CallboardError('BAD_INPUT', 'That cannot be done here.')
const nothingHere = (): CallboardError => new CallboardError('BAD_INPUT', 'There is nothing here.')

/** Answers one request that has passed the guard. */
export function createRoutes(parts: RouteParts) {
  const { access } = parts

  /** Scopes of an authenticated request; answers 401 or 429 otherwise. */
  function authenticate(request: IncomingMessage, response: ServerResponse): readonly Scope[] | null {
    const admission = access.admit(addressOf(request), secretOf(request, cookieOf(request)))
    if (typeof admission !== 'string') return admission
    sendDenial(response, admission)
    return null
  }

  async function session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readJson(request)) as { readonly ticket?: unknown } | null
    const ticket = typeof body?.ticket === 'string' ? body.ticket : ''
    const admission = access.redeem(addressOf(request), ticket)
    if (typeof admission === 'string') {
      sendDenial(response, admission)
      return
    }
    response.setHeader('Set-Cookie', sessionCookie(cookieOf(request), admission.session))
    sendJson(response, 200, { ok: true })
  }

  /** A ticket to open a browser with. Its session allows everything, so only who may do everything gets one. */
  function ticket(request: IncomingMessage, response: ServerResponse): void {
    const scopes = authenticate(request, response)
    if (!scopes) return
    if (!SCOPES.every((scope) => scopes.includes(scope))) {
      sendError(response, 403, new CallboardError('NOT_ALLOWED', 'This token does not open a browser.'))
      return
    }
    sendJson(response, 200, { ok: true, value: { ticket: access.newTicket() } })
  }

  async function api(request: IncomingMessage, response: ServerResponse, command: string): Promise<void> {
    const scopes = authenticate(request, response)
    if (!scopes) return
    const input = await readJson(request)
    sendJson(response, 200, { ok: true, value: await parts.call(command, input, scopes) })
  }

  async function artifact(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const scopes = authenticate(request, response)
    if (!scopes) return
    if (!scopes.includes('watch')) {
      sendError(response, 403, new CallboardError('NOT_ALLOWED', 'This token does not allow watching.'))
      return
    }
    const found = parts.findArtifact(id)
    // An artifact's address names its content, so it never changes.
    const cache = 'private, max-age=31536000, immutable'
    if (found && (await sendFile(request, response, { ...found, cache }))) return
    sendError(response, 404, new CallboardError('BAD_INPUT', 'There is no such file.'))
  }

  /** A whole show as a zip, for who may watch. */
  async function archive(request: IncomingMessage, response: ServerResponse, runId: string): Promise<void> {
    const scopes = authenticate(request, response)
    if (!scopes) return
    const plan = (await parts.call('export.plan', { runId }, scopes)) as ExportView
    await sendZip(response, plan, request.method === 'HEAD')
  }

  async function read(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const artifactId = path.match(/^\/artifacts\/([0-9a-f]{8,64})$/)?.[1]
    const archivedRun = path.match(/^\/exports\/([a-z0-9-]{1,80})\.zip$/)?.[1]
    if (path === '/healthz') sendJson(response, 200, { status: 'ok' })
    else if (artifactId) await artifact(request, response, artifactId)
    else if (archivedRun) await archive(request, response, archivedRun)
    else if (!(await sendPage(request, response, parts.pageRoot, path))) sendError(response, 404, nothingHere())
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const command = path.match(/^\/api\/([a-z]+\.[a-z]+)$/)?.[1]
    if (request.method === 'GET' || request.method === 'HEAD') await read(request, response, path)
    else if (request.method !== 'POST') sendError(response, 405, notDoneHere())
    else if (path === '/session') await session(request, response)
    else if (path === '/tickets') ticket(request, response)
    else if (command) await api(request, response, command)
    else sendError(response, 405, notDoneHere())
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await route(request, response)
    } catch (thrown) {
      const error = toCallboardError(thrown)
      if (response.headersSent) response.destroy()
      else sendError(response, thrown instanceof BodyTooLarge ? 413 : HTTP_STATUS[kindOf(error.code)], error)
    }
  }
}
