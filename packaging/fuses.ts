import { FuseV1Options } from '@electron/fuses'
import type { Configuration } from 'electron-builder'

type BuilderFuses = NonNullable<Configuration['electronFuses']>

/** A switch in Electron's executable: nobody who starts the app can set it another way. */
export interface Fuse {
  readonly option: FuseV1Options
  readonly on: boolean
  /** What it is called in electron-builder's configuration. */
  readonly key: keyof BuilderFuses
}

/**
 * How every package has its fuses. Meaning: https://www.electronjs.org/docs/latest/tutorial/fuses
 *
 * Off: what would make the executable a Node of its own (`RunAsNode`; media workers are utility processes, which do not need
 * it), what would lend it code from outside (`NODE_OPTIONS`, `--inspect`), and rights that pages from `file:` do not need, since
 * there are none. On: cookies are encrypted, and the app is loaded from `app.asar` alone, as it was packed. That last check is
 * made on macOS and Windows; on Linux, Electron has none.
 */
export const FUSES: readonly Fuse[] = [
  { option: FuseV1Options.RunAsNode, on: false, key: 'runAsNode' },
  { option: FuseV1Options.EnableCookieEncryption, on: true, key: 'enableCookieEncryption' },
  {
    option: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    on: false,
    key: 'enableNodeOptionsEnvironmentVariable',
  },
  { option: FuseV1Options.EnableNodeCliInspectArguments, on: false, key: 'enableNodeCliInspectArguments' },
  {
    option: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    on: true,
    key: 'enableEmbeddedAsarIntegrityValidation',
  },
  { option: FuseV1Options.OnlyLoadAppFromAsar, on: true, key: 'onlyLoadAppFromAsar' },
  { option: FuseV1Options.GrantFileProtocolExtraPrivileges, on: false, key: 'grantFileProtocolExtraPrivileges' },
]

/** The same for electron-builder, which sets them before it signs. */
export const builderFuses = (): BuilderFuses => Object.fromEntries(FUSES.map(({ key, on }) => [key, on]))
