import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts'
import type { EtaValue, Notice } from '../contract/feed-messages.ts'
import type { LogLine } from '../contract/views.ts'
import type { CallboardEvent } from '../domain/event.ts'
import type { LiveProgress } from '../domain/live.ts'
import type { Board } from '../domain/run.ts'

/** One open line to a host, whatever carries it. */
export interface Line {
  send(message: unknown): void
  close(): void
}

export interface LineHandlers {
  onOpen(): void
  onMessage(message: unknown): void
  /** Called once. Codes as in `CLOSE`. */
  onClose(code: number, reason: string): void
}

/** Opens a line. Must not call its handlers before it has returned. */
export type OpenLine = (handlers: LineHandlers) => Line

/** How the line stands. `nextTryAt` is in epoch milliseconds. */
export type ConnectionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'live'; readonly missed: number | null }
  | { readonly status: 'reconnecting'; readonly attempt: number; readonly nextTryAt: number }
  | { readonly status: 'refused'; readonly reason: string }
  | { readonly status: 'stopped' }

/** What a client hears. All are called in the order in which things happened. */
export interface FeedListener {
  onConnection?(state: ConnectionState): void
  /** After every change of the board; `events` is empty after a snapshot. */
  onBoard?(board: Board, events: readonly CallboardEvent[]): void
  onLive?(progress: LiveProgress, eta: Readonly<Record<string, EtaValue>>): void
  onLogs?(runId: string, lines: readonly LogLine[]): void
  onNotice?(notice: Notice): void
}

export interface FeedClient {
  start(): void
  stop(): void
  /** Gives a command. Rejects with a `CallboardError`; with `HOST_UNREACHABLE` where the line is or goes down. */
  call<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>>
  /** Asks for log lines, or for no more of them. */
  wantLogs(wanted: boolean): void
  /** Tries again at once instead of at `nextTryAt`. */
  retryNow(): void
  readonly board: Board
  readonly connection: ConnectionState
}
