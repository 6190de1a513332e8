/** A pure function of one object, worked out once for each object, however many places ask in the same frame. */
export function perObject<K extends object, V>(work: (object: K) => V): (object: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (object) => {
    const before = known.get(object)
    if (before) return before.value
    const value = work(object)
    known.set(object, { value })
    return value
  }
}
