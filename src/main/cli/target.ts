import { readFileSync } from 'node:fs'
import { toCallboardError } from '../../shared/contract/errors.ts'
import type { OpenLine } from '../../shared/feed-client/types.ts'
import { openLocalLine } from '../feed/local-line.ts'
import type { HostedStudio } from '../logged-studio.ts'
import { startBrowserHost } from '../server/browser-host.ts'
import { readServerFile, type ServerInfo } from '../server/server-file.ts'
import { prepareDataDir } from '../storage/data-dir.ts'
import type { CommandContext } from './context.ts'
import { createWebSocketLine } from './websocket-line.ts'

/** Another command may hold the folder for a moment: it is waited for, 1.5 s in all. */
const TRIES = 15
const TRY_EVERY_MS = 100

/** Where a data folder's studio is reached. */
export interface Target {
  readonly openLine: OpenLine
  readonly token?: () => string | undefined
  /** Whether the studio is our own, and ends with us. */
  readonly own: boolean
  close(): Promise<void>
}

/** A studio of our own. With a door, other commands can reach it while it runs; it works without one just as well. */
async function openDoor(studio: HostedStudio, { pageRoot, output }: CommandContext): Promise<() => Promise<void>> {
  try {
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot })
    return host.close
  } catch (thrown) {
    output.note(`Other commands cannot reach this one: ${toCallboardError(thrown).message}`)
    return () => Promise.resolve()
  }
}

async function ownTarget(studio: HostedStudio, context: CommandContext, withDoor: boolean): Promise<Target> {
  const closeDoor = withDoor ? await openDoor(studio, context) : null
  return {
    own: true,
    openLine: openLocalLine(studio),
    async close() {
      // The studio at once: Ctrl-C ends its workers too, and that must not pass for their failure.
      await Promise.all([studio.close(), closeDoor?.()])
    },
  }
}

/** The token of a running host; undefined where it has gone, or is not for us to know. */
export function readToken(file: string | undefined): string | undefined {
  try {
    return file === undefined ? undefined : readFileSync(file, 'utf8').trim()
  } catch {
    // The host has gone and taken its token along: the connection will fail, and say so.
    return undefined
  }
}

/** The host that owns the folder. It is looked up at each try: one that is started again has another address. */
function hostTarget(serverFile: string): Target {
  return {
    own: false,
    openLine: createWebSocketLine(() => readServerFile(serverFile)?.url ?? null),
    token: () => readToken(readServerFile(serverFile)?.tokenFile),
    close: () => Promise.resolve(),
  }
}

/**
 * Opens a studio of our own, or answers who has the folder and can be reached.
 *
 * @throws CallboardError where the folder cannot be used, or its owner has no door
 */
export async function openOwnOrFind(context: CommandContext): Promise<HostedStudio | ServerInfo> {
  const { serverFile } = prepareDataDir(context.dataDir)
  for (let tries = 1; ; tries += 1) {
    try {
      return await context.openOwn(context.dataDir)
    } catch (thrown) {
      if (toCallboardError(thrown).code !== 'DATA_DIR_IN_USE') throw thrown
      const owner = readServerFile(serverFile)
      if (owner) return owner
      if (tries === TRIES) throw thrown
    }
    await new Promise<void>((resolve) => context.clock.after(TRY_EVERY_MS, resolve))
  }
}

/**
 * Finds the studio of a data folder: a new one of our own, or the one that runs there already.
 *
 * @param withDoor whether other commands shall reach a studio of our own
 * @throws CallboardError as `openOwnOrFind`
 */
export async function findTarget(context: CommandContext, withDoor: boolean): Promise<Target> {
  const found = await openOwnOrFind(context)
  return 'dispatch' in found
    ? ownTarget(found, context, withDoor)
    : hostTarget(prepareDataDir(context.dataDir).serverFile)
}
