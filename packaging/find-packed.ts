import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { APP_NAME } from '../src/main/desktop/identity.ts'

/** Name of the executable on Linux, where lower case is the habit. */
export const LINUX_EXECUTABLE = APP_NAME.toLowerCase()

/** `dist/mac-arm64/Callboard.app` is as deep as packages lie. */
const DEEPEST = 2

/** An app that was packed, before it became an installer. Absolute paths where it was looked for by one. */
export interface PackedApp {
  /** What holds the fuses: an executable, or on macOS the whole bundle. */
  readonly executable: string
  /** The folder with `app.asar`. */
  readonly resources: string
}

function packedAt(path: string): PackedApp | null {
  const bundle = join(path, `${APP_NAME}.app`)
  if (existsSync(bundle)) return { executable: bundle, resources: join(bundle, 'Contents', 'Resources') }
  const executable = [`${APP_NAME}.exe`, LINUX_EXECUTABLE]
    .map((name) => join(path, name))
    .find((file) => existsSync(file))
  return executable === undefined ? null : { executable, resources: join(path, 'resources') }
}

/**
 * The packed apps in a folder: in itself, as `dist/linux-unpacked`, or below it, as in `dist`.
 *
 * @throws Error where the folder cannot be read
 */
export function findPacked(folder: string, depth = 0): readonly PackedApp[] {
  const here = packedAt(folder)
  if (here) return [here]
  if (depth === DEEPEST) return []
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap(({ name }) => findPacked(join(folder, name), depth + 1))
}

/** The packed app that a person names by its executable or bundle, or those in a folder that they name. */
export function namedPackages(path: string): readonly PackedApp[] {
  const isBundle = path.endsWith('.app')
  if (isBundle) return [{ executable: path, resources: join(path, 'Contents', 'Resources') }]
  return statSync(path).isFile() ? [{ executable: path, resources: join(path, '..', 'resources') }] : findPacked(path)
}
