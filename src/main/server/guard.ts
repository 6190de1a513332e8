/** What the guard looks at of a request; header values as Node gives them. */
export interface GuardedRequest {
  /** Of HTTP. */
  readonly version: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

/** The names under which this server may be addressed: literal `host:port` values, lower case. */
export interface AllowedNames {
  readonly hosts: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
}

export type Refusal = { readonly status: 403 | 421 | 505; readonly reason: string }

/**
 * Whether a request may go on, for plain HTTP and for WebSocket upgrades alike.
 *
 * Node reads a line that claims HTTP/0.9 or HTTP/2.0 as if it were HTTP/1.1; nobody who means well writes one.
 * The Host header must be in a literal list: a page whose name was rebound to 127.0.0.1 sends its own name. An Origin,
 * where there is one, must be exactly ours; `null` (a sandboxed frame, a file) is refused. What a browser says of the
 * request's site must be the same origin, or none (an address typed by a person).
 */
export function guard(request: GuardedRequest, allowed: AllowedNames): Refusal | null {
  if (request.version !== '1.1' && request.version !== '1.0') {
    return { status: 505, reason: 'this server speaks HTTP/1.1' }
  }
  if (request.host === undefined || !allowed.hosts.has(request.host.toLowerCase())) {
    return { status: 421, reason: 'this server does not answer to that name' }
  }
  if (request.origin !== undefined && !allowed.origins.has(request.origin)) {
    return { status: 403, reason: 'requests from other pages are refused' }
  }
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin' && request.fetchSite !== 'none') {
    return { status: 403, reason: 'requests from other sites are refused' }
  }
  return null
}

/** The names of a server on `port`, bound to loopback and, where asked for, to `exposed`. */
export function allowedNames(port: number, exposed?: string): AllowedNames {
  const names = ['127.0.0.1', 'localhost', ...(exposed === undefined ? [] : [exposed.toLowerCase()])]
  const shown = names.map((name) => (name.includes(':') ? `[${name}]` : name))
  // Clients leave HTTP's own port out.
  const hosts = shown.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  return { hosts: new Set(hosts), origins: new Set(hosts.map((host) => `http://${host}`)) }
}
