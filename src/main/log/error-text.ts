/** Causes are followed so far: more would be a circle. */
const MOST_CAUSES = 5

/** Whatever was thrown, as a text: with its stack, its code and what lay underneath. */
export function errorText(thrown: unknown): string {
  const parts: string[] = []
  let next: unknown = thrown
  for (let depth = 0; depth < MOST_CAUSES && next !== undefined && next !== null; depth++) {
    if (!(next instanceof Error)) {
      parts.push(String(next))
      break
    }
    const { code } = next as { readonly code?: unknown }
    parts.push(`${next.stack ?? `${next.name}: ${next.message}`}${code === undefined ? '' : ` (${String(code)})`}`)
    next = next.cause
  }
  return parts.join('\ncaused by ') || String(thrown)
}
