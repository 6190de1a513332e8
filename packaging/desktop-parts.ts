import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAst } from 'vite'

/**
 * What the desktop app starts from in `out/main`: its main process, its media worker, the thread that reads logs, and the command
 * line, by which it writes reports.
 */
const ENTRIES = ['index.js', 'worker.js', 'log-thread.js', 'cli.js'] as const

/** What the built desktop app is made of. */
export interface DesktopParts {
  /** Files of `out/main`, relative to it, with `/`. */
  readonly files: readonly string[]
  /** Packages that those import, by name. */
  readonly packages: readonly string[]
}

/** A node of the syntax tree, as far as imports are concerned. */
interface Node {
  readonly type: string
  readonly source?: { readonly value?: unknown } | null
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** Every module that a module names: by `import`, `export … from` and `import()` of a plain string. */
function importsOf(code: string): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isNode(value)) {
      const named = /^(Import|Export)/.test(value.type) ? value.source?.value : undefined
      if (typeof named === 'string') found.push(named)
      Object.values(value).forEach(visit)
    }
  }
  visit(parseAst(code).body)
  return found
}

/** `@scope/name/part` → `@scope/name`. */
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/**
 * Follows the imports of the built desktop app. The SDK is built beside it, and no part of it.
 *
 * @param main absolute path of `out/main`
 * @throws Error where a file is not there, or is no JavaScript
 */
export function desktopParts(main: string): DesktopParts {
  const files = new Set<string>()
  const packages = new Set<string>()
  const follow = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      if (specifier.startsWith('.')) follow(join(file, '..', specifier))
      else if (!specifier.startsWith('node:') && specifier !== 'electron') packages.add(packageOf(specifier))
    }
  }
  for (const entry of ENTRIES) follow(join(main, entry))
  return {
    files: [...files].map((file) => relative(main, file).replaceAll('\\', '/')).sort(),
    packages: [...packages].sort(),
  }
}
