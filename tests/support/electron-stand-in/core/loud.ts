/** Ends whatever asked for something that the stand-in does not do. */
export function refuse(what: string): never {
  throw new Error(`stand-in: ${what}`)
}

/** What `await` and JSON look up on any object, to learn whether it is there. */
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON'])

/**
 * Makes an object throw where a member is touched that it has not got.
 *
 * The main device of honesty: without it a missing member is `undefined`, and code that Electron would run otherwise
 * passes its test by accident.
 */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || typeof key === 'symbol' || ASKED_OF_ANYTHING.has(key)) {
        // The receiver is the proxy: private fields of a loud class live on it, see LoudEmitter.
        return Reflect.get(object, key, receiver)
      }
      return refuse(`${name}.${key} is not modelled`)
    },
  })
}
