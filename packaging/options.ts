/** Systems that a package can be for, as Node names them, and electron-builder's flags for each. */
const SYSTEMS: readonly (readonly [platform: NodeJS.Platform, flags: readonly string[]])[] = [
  ['linux', ['--linux', '-l']],
  ['darwin', ['--mac', '-m', '-o', '--macos']],
  ['win32', ['--win', '-w', '--windows']],
]
const ARCHITECTURES: readonly string[] = ['x64', 'arm64']

/** What is to be packed. */
export interface PackageOptions {
  readonly platforms: readonly NodeJS.Platform[]
  readonly architectures: readonly string[]
  /** Folder for packages, as given; relative to where the command runs. */
  readonly out: string
  /** What electron-builder is given. */
  readonly args: readonly string[]
}

/**
 * Reads the words after `npm run package --`. All but `--out=<folder>` is electron-builder's.
 *
 * @param machine this machine: what a package is for where nothing else is said
 */
export function readPackageOptions(
  words: readonly string[],
  machine: { readonly platform: NodeJS.Platform; readonly arch: string },
): PackageOptions {
  const outs = words.filter((word) => word.startsWith('--out='))
  const out = outs.at(-1)?.slice('--out='.length) || 'dist'
  const args = words.filter((word) => !outs.includes(word))
  const named = SYSTEMS.filter(([, flags]) => args.some((word) => flags.includes(word))).map(([platform]) => platform)
  const architectures = ARCHITECTURES.filter((arch) => args.includes(`--${arch}`))
  return {
    platforms: named.length > 0 ? named : [machine.platform],
    architectures: architectures.length > 0 ? architectures : [machine.arch],
    out,
    args: [...args, '--publish', 'never', `--config.directories.output=${out}`],
  }
}
