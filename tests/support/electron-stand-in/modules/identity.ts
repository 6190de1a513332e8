/** Who the application is, as its package.json and the command line say. */
export interface Identity {
  readonly name: string
  readonly version: string
  /** The folder of the application. */
  readonly appPath: string
  /** The command line's `--switches`, as they were given. */
  readonly switches: readonly string[]
}

let current: Identity = { name: 'Electron', version: '0', appPath: process.cwd(), switches: [] }

/** Set once, before the application's main file loads. */
export function setIdentity(identity: Identity): void {
  current = identity
}

export function identity(): Identity {
  return current
}
