import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const CLASS = /^ {2}(?:class|interface) (\w+)(?: extends ([\w.]+))? \{\n([\s\S]*?)^ {2}\}/gm
const EVENT = /^ {4}on\(event: '([^']+)'/gm

/**
 * The events that electron.d.ts declares, by class.
 *
 * Read as text, since the compiler cannot infer the names from the overloads of `on`.
 */
export function declaredEvents(): (className: string) => ReadonlySet<string> {
  const text = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8')
  const classes = new Map<string, { readonly parent: string | undefined; readonly events: readonly string[] }>()
  for (const [, name = '', parent, body = ''] of text.matchAll(CLASS)) {
    classes.set(name, { parent, events: [...body.matchAll(EVENT)].map(([, event = '']) => event) })
  }
  const eventsOf = (name: string): string[] => {
    const found = classes.get(name)
    return found ? [...found.events, ...eventsOf(found.parent ?? '')] : []
  }
  return (className) => {
    if (!classes.has(className)) throw new Error(`electron.d.ts declares no ${className}`)
    return new Set(eventsOf(className))
  }
}
