import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Identity } from './modules/identity.ts'

/** What Electron's command line asks for: `electron [-r module]… [--switch]… <folder or file> [argument]…`. */
export interface Launch {
  /** Modules to load before the application's own. */
  readonly preloaded: readonly string[]
  readonly mainFile: string
  readonly identity: Identity
}

/** @throws {Error} where no application is named, or its folder is not there */
export function parseArguments(args: readonly string[]): Launch {
  const preloaded: string[] = []
  let path: string | undefined
  for (let i = 0; i < args.length && path === undefined; i += 1) {
    const argument = args[i] ?? ''
    if (argument === '-r' || argument === '--require') {
      i += 1
      preloaded.push(args[i] ?? '')
    } else if (!argument.startsWith('-')) path = resolve(argument)
  }
  if (path === undefined) throw new Error('stand-in: no application given')
  const isFolder = statSync(path).isDirectory()
  const appPath = isFolder ? path : dirname(path)
  const described = isFolder ? readPackage(appPath) : {}
  return {
    preloaded,
    mainFile: isFolder ? join(appPath, described.main ?? 'index.js') : path,
    identity: {
      name: described.productName ?? described.name ?? 'Electron',
      version: described.version ?? '0',
      appPath,
      switches: args.filter((argument) => argument.startsWith('--')),
    },
  }
}

interface Package {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
}
