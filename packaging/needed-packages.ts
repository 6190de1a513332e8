/** An entry of `packages` in package-lock.json, by its path (`node_modules/a/node_modules/b`). */
export interface LockEntry {
  readonly dev?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
export type LockPackages = Readonly<Record<string, LockEntry>>

/** Dependencies that serve to compile their parent, which comes compiled. */
const COMPILE_ONLY: ReadonlySet<string> = new Set(['node-addon-api'])

/** Where a package that `from` asks for by name lies, as Node looks for it: upwards. Undefined where it is not in the lock file. */
function resolve(packages: LockPackages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (packages[path]) return path
    if (folder === '') return undefined
  }
}

/** Paths of `roots` and of all that these need in turn. */
function reach(packages: LockPackages, roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const follow = (from: string, name: string): void => {
    const path = resolve(packages, from, name)
    if (path === undefined || reached.has(path) || COMPILE_ONLY.has(name)) return
    reached.add(path)
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {}
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) follow(path, next)
  }
  for (const root of roots) follow('', root)
  return reached
}

/** Every package that npm installs for people, by whether the desktop app needs it. Paths, sorted. */
export interface SortedPackages {
  readonly needed: readonly string[]
  readonly leftOut: readonly string[]
}

/** @param roots names of the packages that the app itself loads */
export function sortPackages(packages: LockPackages, roots: readonly string[]): SortedPackages {
  const reached = reach(packages, roots)
  const installed = Object.keys(packages)
    .filter((path) => path !== '' && packages[path]?.dev !== true)
    .sort()
  return {
    needed: installed.filter((path) => reached.has(path)),
    leftOut: installed.filter((path) => !reached.has(path)),
  }
}
