import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desktopParts } from './desktop-parts.ts'
import { type LockPackages, sortPackages } from './needed-packages.ts'

// Globs below are electron-builder's: `!` leaves out, and `${platform}` and `${arch}` are those that are packed for.

/** Machine code cannot be loaded from inside an archive. Nothing else lies beside it, where nothing checks what it is. */
export const UNPACKED = ['**/*.node']

/** `process.platform` and `process.arch` of the package. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's macros, expanded by it
const TARGET = '${platform}-${arch}'

/** Of a package with machine code, that of other systems; of all packages, what is there for those who write programs. */
const NOT_RUN = [
  `!node_modules/better-sqlite3/prebuilds/!(${TARGET}).node`,
  '!node_modules/better-sqlite3/{deps,src,build}{,/**}',
  `!node_modules/@napi-rs/{canvas,webcodecs}-!(${TARGET}*){,/**}`,
  '!node_modules/@napi-rs/*/sbom.cdx.json',
  '!node_modules/mediabunny/{src,dist/bundles}{,/**}',
  '!node_modules/zod/src{,/**}',
  '!node_modules/zod/**/*.cjs',
  '!**/*.{map,ts,mts,cts,tsbuildinfo}',
  '!node_modules/**/{test,tests,docs,benchmarks,examples}{,/**}',
  '!node_modules/**/!(LICEN[CS]E*|licen[cs]e*|COPYING*|NOTICE*).md',
  '!node_modules/**/{.*,CNAME,tsconfig.json,*.sh,*.bnf,*.html}',
  '!node_modules/@types{,/**}',
]

/** Of a font's package: what says which file holds a letter, the upright cuts, and the licence, which must go with them. */
const FONTS = [
  '!node_modules/@fontsource*/*/!(files|package.json|unicode.json|LICENSE){,/**}',
  '!node_modules/@fontsource*/*/files/!(*-normal.woff2)',
]

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

/**
 * Which files go into `app.asar`: what the built desktop app loads, and nothing that it does not.
 *
 * @param root absolute path of the project, built
 * @throws Error where it is not built
 */
export function packedFiles(root: string): readonly string[] {
  const { files, packages } = desktopParts(join(root, 'out', 'main'))
  const { dependencies } = read<Manifest>(join(root, 'package.json'))
  // Fonts are found by name when they are drawn with, not imported.
  const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'))
  const lock = read<{ readonly packages: LockPackages }>(join(root, 'package-lock.json'))
  const { leftOut } = sortPackages(lock.packages, [...packages, ...fonts])
  return [
    'package.json',
    ...files.map((file) => `out/main/${file}`),
    'out/preload/index.cjs',
    'out/renderer/**/*',
    ...leftOut.map((path) => `!${path}{,/**}`),
    ...NOT_RUN,
    ...FONTS,
  ]
}
