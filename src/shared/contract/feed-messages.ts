import { z } from 'zod'
import type { CallboardEvent } from '../domain/event.ts'
import type { TaskProgress } from '../domain/live.ts'
import type { Run } from '../domain/run.ts'
import type { WireError } from './errors.ts'
import type { EtaValue } from './eta-value.ts'
import type { LogLine } from './views.ts'

export type { EtaValue } from './eta-value.ts'

/** WebSocket subprotocol of the feed. */
export const FEED_PROTOCOL = 'callboard.v1'

/** How long a client has, in milliseconds, from opening the line to its `hello`. */
export const HELLO_WITHIN_MS = 2000

export const CLOSE = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  INTERNAL: 1011,
  BAD_MESSAGE: 4400,
  NOT_AUTHENTICATED: 4401,
  SCOPE: 4403,
  NOT_FOUND: 4404,
  TOO_SLOW: 4408,
  TOO_LARGE: 4413,
} as const

/**
 * The reason that comes with 4401 to a client that said nothing in time.
 *
 * Unlike a refusal it may pass: on a busy machine a client may come to its hello too late.
 */
export const NO_HELLO = 'no hello in time'

const helloSchema = z.strictObject({
  type: z.literal('hello'),
  /** Not needed where the line itself is trusted (IPC) or a session cookie came with it. */
  token: z.string().max(200).optional(),
  epoch: z.string().max(100).optional(),
  since: z.int().min(0).optional(),
  logs: z.boolean().optional(),
})

const callSchema = z.strictObject({
  type: z.literal('call'),
  id: z.union([z.string().max(100), z.int()]),
  command: z.string().max(100),
  input: z.unknown(),
})

/** Whether log lines are wanted from now on, whatever `hello` said. */
const logsWantedSchema = z.strictObject({ type: z.literal('logs'), wanted: z.boolean() })

/** What a client may say. Anything else closes the line with 4400. */
export const clientMessageSchema = z.discriminatedUnion('type', [helloSchema, callSchema, logsWantedSchema])
export type ClientMessage = z.infer<typeof clientMessageSchema>
export type Hello = z.infer<typeof helloSchema>

/** What the server says. `docs/protocol.md` has the same in prose. */
export type ServerMessage =
  | {
      readonly type: 'welcome'
      readonly epoch: string
      readonly seq: number
      readonly scopes: readonly string[]
      readonly resumed: boolean
    }
  | { readonly type: 'snapshot'; readonly seq: number; readonly runs: readonly Run[] }
  | { readonly type: 'events'; readonly from: number; readonly to: number; readonly events: readonly CallboardEvent[] }
  | {
      readonly type: 'live'
      readonly at: number
      readonly progress: Readonly<Record<string, TaskProgress>>
      readonly eta: Readonly<Record<string, EtaValue>>
    }
  | { readonly type: 'logs'; readonly runId: string; readonly lines: readonly LogLine[] }
  | { readonly type: 'reply'; readonly id: string | number; readonly ok: true; readonly value: unknown }
  | { readonly type: 'reply'; readonly id: string | number; readonly ok: false; readonly error: WireError }
  /** Something for the person, already grouped: at most one per step. */
  | { readonly type: 'notice'; readonly notice: Notice }

/** A notification before it becomes the operating system's or the browser's. */
export interface Notice {
  readonly id: string
  readonly kind: 'step-finished' | 'step-failed' | 'run-finished' | 'run-failed' | 'run-paused'
  readonly title: string
  readonly body: string
  readonly runId: string
  readonly stepId: string | null
}

/** Whether a notice needs the person. */
export const isTrouble = ({ kind }: Pick<Notice, 'kind'>): boolean =>
  kind === 'step-failed' || kind === 'run-failed' || kind === 'run-paused'
