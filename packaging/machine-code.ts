import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Packages whose machine code npm brings as a package of its own for each system, `<name>-<platform>-<arch>…`. */
const BY_PACKAGE = ['@napi-rs/canvas', '@napi-rs/webcodecs'] as const

/**
 * Which parts of machine code an app for that system would lack: npm installs those of the machine that it runs on.
 *
 * @param modules absolute path of `node_modules`
 * @returns the beginnings of the names of packages that are missing
 */
export function missingMachineCode(modules: string, platform: NodeJS.Platform, arch: string): readonly string[] {
  const wanted = BY_PACKAGE.map((name) => `${name}-${platform}-${arch}`)
  const scope = join(modules, '@napi-rs')
  const there = readdirSync(scope).map((name) => `@napi-rs/${name}`)
  return wanted.filter((name) => !there.some((each) => each === name || each.startsWith(`${name}-`)))
}
