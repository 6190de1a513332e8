/** Whether two plain objects have the same members. */
function isSame<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[]
  return keys.length === Object.keys(a).length && keys.every((key) => Object.is(a[key], b[key]))
}

/**
 * A new list made of the old one's members wherever they are the same, and the old list itself where all are.
 *
 * What is drawn from a member can then be left as it is by comparing references alone.
 */
export function reuse<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): readonly T[] {
  const known = new Map(before.map((member) => [member.id, member]))
  const list = now.map((member) => {
    const old = known.get(member.id)
    return old && isSame(old, member) ? old : member
  })
  const unchanged = list.length === before.length && list.every((member, index) => member === before[index])
  return unchanged ? before : list
}
