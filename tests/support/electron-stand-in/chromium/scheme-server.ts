import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { refuse } from '../core/loud.ts'
import { schemeOf, schemes, toApp } from './schemes.ts'

/**
 * A document is sandboxed with every allowance but `allow-popups`.
 *
 * So `window.open()` gives null, as it does under a handler that denies, no target appears that would have to be closed
 * after the fact, and the DevTools protocol still tells of it.
 */
const NO_POPUPS =
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-pointer-lock ' +
  'allow-orientation-lock allow-presentation allow-top-navigation allow-top-navigation-to-custom-protocols'

/** Headers that belong to HTTP, or that only an HTTP origin sends. */
const HTTPS_OWN = new Set([
  'host',
  'connection',
  'accept-encoding',
  'upgrade-insecure-requests',
  'content-encoding',
  'transfer-encoding',
])

/** Serves the application's schemes to Chromium from the loopback interface; gives the port. */
export async function serveSchemes(): Promise<number> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`stand-in: the protocol handler failed for ${appUrl(request)}`, error)
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1').unref()
  await new Promise((resolve) => server.once('listening', resolve))
  return (server.address() as AddressInfo).port
}

function appUrl(request: IncomingMessage): string {
  return toApp(`http://${request.headers.host}${request.url}`)
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = appUrl(request)
  const scheme = schemes.get(schemeOf(url))
  if (request.url === '/favicon.ico') {
    // Chromium asks for it of HTTP origins alone.
    response.writeHead(204).end()
    return
  }
  if (request.headers['service-worker'] === 'script' && !scheme?.serviceWorkers) {
    response.writeHead(403).end()
    return
  }
  if (!scheme?.handler) return refuse(`no handler for ${url}`)
  const answered = await scheme.handler(toRequest(request, url))
  checkPolicy(answered.headers.get('content-security-policy') ?? '')
  response.statusCode = answered.status
  answered.headers.forEach((value, name) => {
    if (!HTTPS_OWN.has(name)) response.setHeader(name, value)
  })
  // Responses of custom schemes do not go through the HTTP cache.
  if (!answered.headers.has('cache-control')) response.setHeader('cache-control', 'no-store')
  if (request.headers['sec-fetch-dest'] === 'document') response.appendHeader('content-security-policy', NO_POPUPS)
  if (!answered.body) {
    response.end()
    return
  }
  Readable.fromWeb(answered.body as WebStream)
    .on('error', () => response.destroy())
    .pipe(response)
}

function toRequest(request: IncomingMessage, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (HTTPS_OWN.has(name) || value === undefined) continue
    const text = String(value)
    if (name === 'referer') headers.set(name, toApp(text))
    else if (name === 'origin') headers.set(name, toApp(`${text}/`).slice(0, -1))
    else headers.set(name, text)
  }
  const method = request.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: Readable.toWeb(request), duplex: 'half' })
}

/** A policy that names the scheme would let nothing through here, where the page's origin is another. */
function checkPolicy(policy: string): void {
  for (const scheme of schemes.keys()) {
    if (new RegExp(`[\\s;]${scheme}:`).test(policy)) refuse(`the CSP names the scheme ${scheme}:, use 'self'`)
  }
}
