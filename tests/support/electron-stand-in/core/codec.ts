/** What JSON can carry of a value: primitives as they are, everything else as a kind and its content. */
export type Wire = null | boolean | number | string | { readonly k: string; readonly v?: unknown }

/** Encodes what the closed list leaves out; `undefined` where it does not know the value either. */
type Extra = (value: unknown) => Wire | undefined

export type Codec = ReturnType<typeof makeCodec>

/**
 * Makes the codec of everything that crosses a process: one closed list of what may.
 *
 * What is not on it throws as Electron does. Not `v8.serialize`, which a page has not got; not plain `structuredClone`,
 * which lets through what Electron refuses (Blob, for one). This function also runs in pages, as source text: it closes
 * over nothing.
 */
export function makeCodec() {
  type ToWire = (value: unknown) => Wire
  type FromWire = (wire: Wire) => unknown
  /** Registers an object before its members are read, so that they can refer back to it. */
  type Keep = <T>(object: T) => T

  const ERROR_NAMES = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError']

  /** How each class of object is written, by `classOf`. */
  const writers: Record<string, (object: never, toWire: ToWire) => Wire> = {
    array: (array: unknown[], toWire) => ({ k: 'array', v: Array.from(array, toWire) }),
    date: (date: Date) => ({ k: 'date', v: date.getTime() }),
    regexp: ({ source, flags }: RegExp) => ({ k: 'regexp', v: [source, flags] }),
    view: (view: ArrayBufferView, _) => {
      // A Buffer arrives as a Uint8Array, as with structured clone.
      const name = view instanceof Uint8Array ? 'Uint8Array' : view.constructor.name
      return { k: 'view', v: [name, toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))] }
    },
    arraybuffer: (buffer: ArrayBuffer) => ({ k: 'buffer', v: toBase64(new Uint8Array(buffer)) }),
    map: (map: Map<unknown, unknown>, toWire) => ({ k: 'map', v: [...map].map((entry) => entry.map(toWire)) }),
    set: (set: Set<unknown>, toWire) => ({ k: 'set', v: [...set].map(toWire) }),
    error: (error: Error, toWire) => {
      const name = ERROR_NAMES.includes(error.name) ? error.name : 'Error'
      return { k: 'error', v: [name, error.message, error.stack ?? '', 'cause' in error ? [toWire(error.cause)] : []] }
    },
    object: (object: object, toWire) => ({ k: 'object', v: Object.entries(object).map(([k, v]) => [k, toWire(v)]) }),
  }

  /** How each kind is read. */
  const readers: Record<string, (content: never, fromWire: FromWire, keep: Keep) => unknown> = {
    undefined: () => undefined,
    number: (text: string) => Number(text),
    bigint: (text: string) => BigInt(text),
    date: (time: number, _, keep) => keep(new Date(time)),
    regexp: ([source, flags]: [string, string], _, keep) => keep(new RegExp(source, flags)),
    buffer: (text: string, _, keep) => keep(fromBase64(text).buffer),
    view: ([name, text]: [string, string], _, keep) => {
      const bytes = fromBase64(text)
      return keep(name === 'Uint8Array' ? bytes : construct(name, bytes.buffer))
    },
    array: (items: Wire[], fromWire, keep) => {
      const array = keep<unknown[]>([])
      for (const item of items) array.push(fromWire(item))
      return array
    },
    map: (entries: [Wire, Wire][], fromWire, keep) => {
      const map = keep(new Map<unknown, unknown>())
      for (const [key, item] of entries) map.set(fromWire(key), fromWire(item))
      return map
    },
    set: (items: Wire[], fromWire, keep) => {
      const set = keep(new Set<unknown>())
      for (const item of items) set.add(fromWire(item))
      return set
    },
    error: ([name, message, stack, cause]: [string, string, string, Wire[]], fromWire, keep) => {
      const error = keep(construct<Error>(name, message))
      error.stack = stack
      if (cause[0] !== undefined) error.cause = fromWire(cause[0])
      return error
    },
    object: (entries: [string, Wire][], fromWire, keep) => {
      const object = keep({})
      for (const [key, item] of entries) {
        // Defined, not assigned: `__proto__` is a key like any other.
        const value = fromWire(item)
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
      }
      return object
    },
  }

  function primitive(value: unknown): Wire | undefined {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (value === undefined) return { k: 'undefined' }
    if (typeof value === 'bigint') return { k: 'bigint', v: String(value) }
    if (typeof value !== 'number') return undefined
    if (Object.is(value, -0)) return { k: 'number', v: '-0' }
    return Number.isFinite(value) ? value : { k: 'number', v: String(value) }
  }

  function classOf(object: object): string {
    if (ArrayBuffer.isView(object)) return 'view'
    return Object.prototype.toString.call(object).slice('[object '.length, -1).toLowerCase()
  }

  function encode(value: unknown, extra?: Extra): string {
    const seen = new Map<object, number>()

    const toWire = (item: unknown): Wire => {
      const simple = primitive(item)
      if (simple !== undefined) return simple
      const special = extra?.(item)
      if (special !== undefined) return special
      if (typeof item !== 'object' || item === null) throw new Error('An object could not be cloned.')
      const before = seen.get(item)
      if (before !== undefined) return { k: 'again', v: before }
      seen.set(item, seen.size)
      const write = writers[classOf(item)]
      if (!write) throw new Error('An object could not be cloned.')
      return write(item as never, toWire)
    }

    return JSON.stringify(toWire(value))
  }

  function decode(text: string, extra?: (wire: { readonly k: string; readonly v?: unknown }) => unknown): unknown {
    const objects: unknown[] = []
    const keep = <T>(object: T): T => {
      objects.push(object)
      return object
    }

    const fromWire = (wire: Wire): unknown => {
      if (wire === null || typeof wire !== 'object') return wire
      if (wire.k === 'again') return objects[wire.v as number]
      const read = readers[wire.k]
      return read ? read(wire.v as never, fromWire, keep) : extra?.(wire)
    }

    return fromWire(JSON.parse(text) as Wire)
  }

  function construct<T>(name: string, argument: unknown): T {
    const Class = (globalThis as unknown as Record<string, new (argument: unknown) => T>)[name]
    if (!Class) throw new Error(`no class ${name} here`)
    return new Class(argument)
  }

  function toBase64(bytes: Uint8Array): string {
    // Node 24 has Buffer alone, a page the methods of Uint8Array alone.
    if (typeof Buffer === 'undefined') return (bytes as unknown as { toBase64(): string }).toBase64()
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }

  function fromBase64(text: string): Uint8Array {
    if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'))
    return (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(text)
  }

  return { encode, decode }
}

/** The codec, for this side of the wire. */
export const codec: Codec = makeCodec()
