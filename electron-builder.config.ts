import type { Configuration } from 'electron-builder'
import { packedFiles, UNPACKED } from './packaging/contents.ts'
import { LINUX_EXECUTABLE } from './packaging/find-packed.ts'
import { builderFuses } from './packaging/fuses.ts'
import { stripRuntime } from './packaging/strip-runtime.ts'
import { updateFeed } from './packaging/update-feed.ts'
import { LINK_SCHEME } from './src/main/desktop/deep-link.ts'
import { APP_ID, APP_NAME } from './src/main/desktop/identity.ts'

const root = import.meta.dirname

/** Reserved never to exist (RFC 2606): a Debian package must name somebody, and this project has no address to name. */
const NOBODY = { maintainer: `${APP_NAME} <nobody@callboard.invalid>`, homepage: 'https://callboard.invalid' }

/** Without a certificate, an app is signed with nobody's name: macOS on Apple's processors starts none that is not signed. */
const hasCertificate = Boolean(process.env.CSC_LINK || process.env.CSC_NAME)

/**
 * How packages are made; `npm run package` runs it. What is in them, and what that rests on: docs/packaging.md.
 *
 * Targets name no architecture: a package is made for the machine's own, whose machine code is what npm has installed.
 */
const configuration: Configuration = {
  appId: APP_ID,
  productName: APP_NAME,
  copyright: `Copyright © ${APP_NAME} contributors`,
  directories: { output: 'dist', buildResources: 'resources' },
  files: [...packedFiles(root)],
  asar: { smartUnpack: false },
  asarUnpack: UNPACKED,
  extraResources: [{ from: 'LICENSE', to: 'LICENSE.callboard.txt' }, 'THIRD_PARTY.md'],
  // Machine code comes compiled, for Node-API, which is the same in Node and Electron.
  npmRebuild: false,
  electronFuses: builderFuses(),
  electronDist: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? null,
  afterExtract: stripRuntime,
  protocols: [{ name: APP_NAME, schemes: [LINK_SCHEME] }],
  publish: updateFeed(process.env.CALLBOARD_UPDATE_FEED),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's macros, expanded by it
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  extraMetadata: {
    homepage: process.env.CALLBOARD_HOMEPAGE ?? NOBODY.homepage,
    // By this name Linux desktops know whose a window and a progress bar are.
    desktopName: `${LINUX_EXECUTABLE}.desktop`,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'icons',
    category: 'AudioVideo',
    executableName: LINUX_EXECUTABLE,
    syncDesktopName: true,
    synopsis: 'A show-production pipeline on your desktop',
    maintainer: process.env.CALLBOARD_MAINTAINER ?? NOBODY.maintainer,
  },
  // electron-builder's own default is `--no-sandbox`.
  appImage: { executableArgs: [] },
  mac: {
    // A person opens the image; an update is made from the archive.
    target: ['dmg', 'zip'],
    icon: 'icons/icon.icns',
    category: 'public.app-category.entertainment',
    hardenedRuntime: true,
    ...(!hasCertificate && { identity: '-' }),
  },
  win: { target: ['nsis'], icon: 'icons/icon.ico' },
  nsis: { oneClick: false, perMachine: false, deleteAppDataOnUninstall: false },
}

export default configuration
