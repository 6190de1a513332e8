import type { WireError } from './errors.ts'
import type { ExportReport } from './export-report.ts'
import type { ShortcutId } from './shortcuts.ts'

/** Where a notification or a link leads. */
export interface NavigationTarget {
  readonly runId: string
  readonly stepId: string | null
}

/** One line of the feed over IPC: the same messages as over WebSocket, as plain data. */
export interface FeedLine {
  send(message: unknown): void
  close(): void
}

export interface FeedLineHandlers {
  onOpen(): void
  onMessage(message: unknown): void
  onClose(code: number, reason: string): void
}

/** What comes of asking the desktop for something. An error's class and code do not survive the way, so it is data. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WireError }

/** Where the productions are kept. Absolute paths. */
export interface DataFolder {
  readonly current: string
  /** The folder from the next start on; usually the same. */
  readonly next: string
  /** Named when the app was started, on the command line or in the environment: it cannot be changed here then. */
  readonly fixed: boolean
}

/** Why an installation cannot bring itself up to date: it is no package, its packer named no place for newer ones, or a package manager does. */
export type NoUpdates = 'not-packaged' | 'no-feed' | 'package-manager'

/** A newer version was found, or is there and takes this one's place at an end of the app in which nothing is in production. */
export type UpdateProgress =
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'found' | 'ready'; readonly version: string }

/** How it stands with newer versions of the app. */
export type UpdateState = { readonly kind: 'unavailable'; readonly reason: NoUpdates } | UpdateProgress

/**
 * What only a desktop can do, by channel: asked by the page, done by the main process.
 *
 * What one takes is parsed by whoever does it: on its way it is unknown. Nobody but our own page is answered.
 */
export interface DesktopCalls {
  'folder:read'(): DataFolder
  /** Shows the folder in the file manager. */
  'folder:open'(): null
  /** Lets the person choose another folder for the next start; the same answer where they choose none. */
  'folder:choose'(): DataFolder
  /** Shows an artifact's file in the file manager. */
  'artifact:reveal'(artifactId: string): null
  /** Lets the person choose a folder and writes the show there; null where they choose none. */
  'show:export'(runId: string): ExportReport | null
  'updates:read'(): UpdateState
}
export type DesktopCall = keyof DesktopCalls

/** All that the preload script gives to the page, as `window.callboard`. Each `on…` returns its unsubscribe. */
export interface DesktopApi {
  readonly platform: string
  openFeed(handlers: FeedLineHandlers): FeedLine
  onNavigate(listener: (target: NavigationTarget) => void): () => void
  /** The desktop's menu or the tray was used. */
  onCommand(listener: (command: ShortcutId) => void): () => void
  dataFolder(): Promise<Answer<DataFolder>>
  openDataFolder(): Promise<Answer<null>>
  chooseDataFolder(): Promise<Answer<DataFolder>>
  revealArtifact(artifactId: string): Promise<Answer<null>>
  exportShow(runId: string): Promise<Answer<ExportReport | null>>
  updates(): Promise<Answer<UpdateState>>
}
