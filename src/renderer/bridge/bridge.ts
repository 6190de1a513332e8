import type { NavigationTarget, UpdateState } from '../../shared/contract/desktop-api.ts'
import type { Notice } from '../../shared/contract/feed-messages.ts'
import type { ShortcutId } from '../../shared/contract/shortcuts.ts'
import type { OpenLine } from '../../shared/feed-client/types.ts'
import type { FolderActions } from './desktop-folder.ts'

/** Whether the page may notify: `host` where the host does it and needs no leave. */
export type NoticeLeave = 'host' | 'granted' | 'denied' | 'default' | 'unsupported'

import type { HostFiles } from './host-files.ts'

/** All that differs between the two hosts, behind one interface. */
export interface Bridge {
  readonly kind: 'desktop' | 'browser'
  /** Null in a browser, which fetches files instead. */
  readonly files: HostFiles | null
  /** Opens the feed's line. */
  readonly openLine: OpenLine
  /** Asks for leave to notify, where that is the page's business. Call it from a press, never at load. */
  prepareNotices(): void
  noticeLeave(): NoticeLeave
  /** Tells the person outside the page. False where the page itself must say it. */
  notify(notice: Notice, onOpen: () => void): boolean
  /** A link or notification of the host leads somewhere; the answer unsubscribes. */
  onNavigate(listener: (target: NavigationTarget) => void): () => void
  /** The host's own menu was used; the answer unsubscribes. */
  onCommand(listener: (command: ShortcutId) => void): () => void
  /** What can be done with the data folder; null where the host has no desktop. */
  readonly folder: FolderActions | null
  /** How it stands with newer versions of the app; null where the host has no desktop. */
  readonly readUpdates: (() => Promise<UpdateState>) | null
}
