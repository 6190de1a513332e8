import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How long Electron's server may take to say that it is there, milliseconds. */
const ANSWER_MS = 15_000

/** Where electron-builder gets Electron's runtime from. */
export type Runtime =
  | { readonly kind: 'folder'; readonly path: string }
  /** electron-builder downloads it, or has it in its cache. */
  | { readonly kind: 'download' }
  /** There is none; a line for people. */
  | { readonly kind: 'none'; readonly why: string }

export interface RuntimeOptions {
  readonly env: NodeJS.ProcessEnv
  /** Absolute path of the `electron` package. */
  readonly electron: string
  /** Whether all that is packed is for this machine, whose runtime npm's package may hold. */
  readonly isForHere: boolean
  readonly answers: (url: string) => Promise<boolean>
}

/** What Electron's runtime has at its top, on each system. */
const EXECUTABLES = ['electron', 'electron.exe', 'Electron.app']

const holdsRuntime = (path: string): boolean =>
  path.endsWith('.zip') ? existsSync(path) : EXECUTABLES.some((name) => existsSync(join(path, name)))

const isMirrored = (env: NodeJS.ProcessEnv): boolean =>
  Object.keys(env).some((name) => /electron_mirror|https_proxy|electron_get_use_proxy/i.test(name))

/** Whether a server answers at all. */
export async function serverAnswers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) })).ok
  } catch {
    return false
  }
}

/**
 * Finds Electron's runtime: what `ELECTRON_OVERRIDE_DIST_PATH` names, else what `npx install-electron` has brought, else its server.
 */
export async function findRuntime({ env, electron, isForHere, answers }: RuntimeOptions): Promise<Runtime> {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    if (holdsRuntime(named)) return { kind: 'folder', path: named }
    return { kind: 'none', why: `ELECTRON_OVERRIDE_DIST_PATH names ${named}, which holds no Electron runtime.` }
  }
  const installed = join(electron, 'dist')
  if (isForHere && existsSync(join(electron, 'path.txt')) && holdsRuntime(installed))
    return { kind: 'folder', path: installed }
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')) as { version: string }
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  if (isMirrored(env) || (await answers(url))) return { kind: 'download' }
  return { kind: 'none', why: `Electron ${version} is not here, and its server, github.com, does not answer.` }
}
