/** A request as it is written to the wire, header by header: also one that no client would send. */
export interface RawRequest {
  readonly method: string
  readonly target: string
  readonly version: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** With this header's value, in its place, or at the end where it was absent. */
export const withHeader = (request: RawRequest, name: string, value: string): RawRequest => {
  const known = request.headers.some(([other]) => other === name)
  const changed = request.headers.map((header) => (header[0] === name ? ([name, value] as const) : header))
  return { ...request, headers: known ? changed : [...changed, [name, value]] }
}

/** With one more line of headers at the end, whatever is there already. */
export const moreHeader = (request: RawRequest, name: string, value: string): RawRequest => ({
  ...request,
  headers: [...request.headers, [name, value]],
})

export const withoutHeader = (request: RawRequest, name: string): RawRequest => ({
  ...request,
  headers: request.headers.filter(([other]) => other !== name),
})

/** The request's bytes; characters up to U+00FF are one byte each. */
export function bytesOf({ method, target, version, headers, body }: RawRequest): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.from(`${method} ${target} ${version}\r\n${lines}\r\n${body}`, 'latin1')
}
