import { posix } from 'node:path'

/**
 * Something that was done to the disk, or told to the world, with the moments at which it began and ended. Moments are
 * positions in one order of everything that happened; what was begun before another ended may have come after it.
 */
export type Deed = { readonly begun: number; readonly ended: number } & (
  | { readonly did: 'sync'; readonly path: string }
  | { readonly did: 'rename'; readonly from: string; readonly path: string }
  | { readonly did: 'make-folder'; readonly path: string }
  /** A commit that names kept files, until it is on disk. */
  | { readonly did: 'commit'; readonly files: readonly string[] }
  /** Somebody heard that a task has succeeded, and what it keeps. */
  | { readonly did: 'tell'; readonly task: string; readonly files: readonly string[] }
)

type Of<D extends Deed['did']> = Extract<Deed, { did: D }>

const of = <D extends Deed['did']>(deeds: readonly Deed[], did: D): Of<D>[] =>
  deeds.filter((deed): deed is Of<D> => deed.did === did)

const between = (deed: Deed, after: Deed, before: Deed): boolean =>
  deed.begun > after.ended && deed.ended < before.begun

/** The folders above a path, the nearest first. */
function foldersOf(path: string): string[] {
  const above = posix.dirname(path)
  return above === path ? [] : [above, ...foldersOf(above)]
}

/** What was done too late, or never, with one kept file. */
function fileFaults(file: string, told: Of<'tell'>, deeds: readonly Deed[]): string[] {
  const commit = of(deeds, 'commit').find(({ files }) => files.includes(file))
  const rename = of(deeds, 'rename').find(({ path }) => path === file)
  if (!commit) return ['told, and never committed']
  if (!rename) return ['committed, and never put in place']
  const syncs = of(deeds, 'sync')
  const faults: string[] = []
  if (!syncs.some(({ path, ended }) => path === rename.from && ended < rename.begun)) {
    faults.push('renamed before its content was on disk')
  }
  if (rename.ended > commit.begun) faults.push('committed before it was in place')
  else if (!syncs.some((sync) => sync.path === posix.dirname(file) && between(sync, rename, commit))) {
    faults.push('committed before its folder was on disk')
  }
  for (const made of of(deeds, 'make-folder').filter(({ path }) => foldersOf(file).includes(path))) {
    const parent = posix.dirname(made.path)
    if (!syncs.some((sync) => sync.path === parent && between(sync, made, commit))) {
      faults.push(`committed before ${posix.basename(made.path)} was on disk in its parent`)
    }
  }
  if (told.begun < commit.ended) faults.push('told before the commit was on disk')
  return faults
}

/** What an audit finds. */
export interface OrderVerdict {
  readonly tasks: number
  readonly files: number
  /** Each as `<task>: <what>`; empty where everything came in its order. */
  readonly faults: readonly string[]
}

/**
 * Checks the order that nothing may be lost by: temp file on disk, rename, folder on disk, commit on disk, then tell.
 */
export function auditOrder(deeds: readonly Deed[]): OrderVerdict {
  const told = of(deeds, 'tell')
  return {
    tasks: told.length,
    files: told.reduce((sum, { files }) => sum + files.length, 0),
    faults: told.flatMap((tell) =>
      tell.files.flatMap((file) => fileFaults(file, tell, deeds).map((fault) => `${tell.task}: ${fault}`)),
    ),
  }
}
