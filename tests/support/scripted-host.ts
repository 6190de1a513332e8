import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, WebSocketRoute } from '@playwright/test'
import { SECURITY_HEADERS } from '../../src/main/server/headers.ts'
import { isDocument, pageDocument } from '../../src/main/server/page-document.ts'
import { staticFile } from '../../src/main/server/static-files.ts'
import type { Notice, ServerMessage } from '../../src/shared/contract/feed-messages.ts'
import { defaultSettings, type Settings, settingChangeSchema } from '../../src/shared/contract/settings.ts'
import type { LogLine } from '../../src/shared/contract/views.ts'
import type { DemoJournal } from './demo-shows.ts'

const PAGE_ROOT = join(import.meta.dirname, '../../out/renderer')
/** A name below `localhost`, so that the page is a secure context, as it is on the real host. */
const ORIGIN = 'http://callboard.localhost'

/** What a call was, and what to answer: a value, or an error. */
export interface ScriptedCall {
  readonly command: string
  readonly input: unknown
}
export type Answer =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly message: string } }

export interface ScriptedHostOptions {
  readonly journal: DemoJournal
  /** Answers a command; what is not answered here succeeds with nothing. */
  readonly answer?: (call: ScriptedCall) => Answer | Promise<Answer> | undefined
  /** The file of an artifact by id; a grey picture where there is none. */
  readonly artifact?: (id: string) => { readonly body: Buffer; readonly mime: string } | null
  /** What a person has set, beside the defaults. */
  readonly settings?: Partial<Settings>
  /** What the host tells of how it found its history. */
  readonly warning?: string
  /** Closes the feed with this code instead of answering `hello`. */
  readonly refuseWith?: number
  /** Never answers `hello`: the page knows no board. */
  readonly silent?: boolean
}

export interface ScriptedHost {
  readonly url: string
  readonly calls: readonly ScriptedCall[]
  /** Sends the events that the journal has gained since it was last sent, all live values and all estimates. */
  publish(): void
  notice(notice: Notice): void
  /** Sends log lines, where the page wants them. */
  logs(runId: string, lines: readonly LogLine[]): void
  /** Breaks the line; the next one is not taken until `restore`. */
  breakLine(): Promise<void>
  restore(): void
}

/** A 3×4 picture of one grey, so that pages of scripted shows have something to load. */
const GREY = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAAECAIAAADETxJQAAAAEElEQVR4nGNoaGiAIwYcHABvJQkhMXiPvAAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * A host that a test plays: the real built page under the real content security policy, and a feed told by a journal
 * written by hand. For states that a real production reaches seldom or slowly; the main path runs on the real host.
 */
export async function scriptedHost(page: Page, options: ScriptedHostOptions): Promise<ScriptedHost> {
  const { journal } = options
  const calls: ScriptedCall[] = []
  let line: WebSocketRoute | null = null
  let sent = 0
  let broken = false
  let wantsLogs = false
  let settings: Settings = { ...defaultSettings(2), ...options.settings }

  const send = (message: ServerMessage): void => line?.send(JSON.stringify(message))
  const sendLive = (): void => send({ type: 'live', at: 0, progress: journal.progress(), eta: journal.estimates() })

  function welcome(since: number | undefined): void {
    const board = journal.board()
    sent = board.seq
    const resumed = since !== undefined
    send({ type: 'welcome', epoch: 'demo', seq: board.seq, scopes: ['control'], resumed })
    const missed = resumed ? journal.events().slice(since) : []
    if (!resumed) send({ type: 'snapshot', seq: board.seq, runs: Object.values(board.runs) })
    else if (missed.length > 0) send({ type: 'events', from: since + 1, to: board.seq, events: missed })
    sendLive()
  }

  /** Changes a setting, as the real host does. */
  function takeSetting({ command, input }: ScriptedCall): Answer | undefined {
    if (command !== 'setting.set') return undefined
    const { key, value } = settingChangeSchema.parse(input)
    settings = { ...settings, [key]: value }
    return { value: { values: settings } }
  }

  async function reply(id: string | number, call: ScriptedCall): Promise<void> {
    if (call.command === 'host.info') {
      const warning = options.warning ?? null
      const value = { version: '0.0.0', host: 'browser', generator: 'builtin', dataDir: '/demo', warning }
      send({ type: 'reply', id, ok: true, value })
      return
    }
    if (call.command === 'setting.list') {
      send({ type: 'reply', id, ok: true, value: { values: settings, defaults: defaultSettings(2) } })
      return
    }
    calls.push(call)
    const answer = (await options.answer?.(call)) ?? takeSetting(call) ?? { value: { runId: '', status: '' } }
    if ('error' in answer) send({ type: 'reply', id, ok: false, error: answer.error })
    else send({ type: 'reply', id, ok: true, value: answer.value })
  }

  await page.routeWebSocket(/\/feed$/, (route) => {
    if (broken) {
      void route.close({ code: 1013 })
      return
    }
    line = route
    route.onMessage((data) => {
      const message = JSON.parse(String(data)) as { type: string; id: string | number; since?: number } & ScriptedCall
      if (message.type === 'call') void reply(message.id, { command: message.command, input: message.input })
      else if (message.type === 'logs') wantsLogs = (message as { wanted?: boolean }).wanted === true
      else if (options.refuseWith !== undefined) void route.close({ code: options.refuseWith })
      else if (!options.silent) welcome(message.since)
    })
  })

  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/artifacts/')) {
      const id = decodeURIComponent(pathname.slice('/artifacts/'.length))
      const { body, mime } = options.artifact?.(id) ?? { body: GREY, mime: 'image/png' }
      await route.fulfill({ body, contentType: mime })
      return
    }
    const found = staticFile(PAGE_ROOT, pathname)
    if (!found) {
      await route.fulfill({ status: 404, body: '' })
      return
    }
    const body = readFileSync(found.file)
    const { html, headers } = isDocument(found) ? pageDocument(body) : { html: body, headers: {} }
    await route.fulfill({ body: html, headers: { ...SECURITY_HEADERS, 'Content-Type': found.mime, ...headers } })
  })

  return {
    url: `${ORIGIN}/`,
    calls,
    publish() {
      const events = journal.events().slice(sent)
      const last = events.at(-1)
      if (last) send({ type: 'events', from: sent + 1, to: last.seq, events })
      sent = last?.seq ?? sent
      sendLive()
    },
    notice: (notice) => send({ type: 'notice', notice }),
    logs(runId, lines) {
      if (wantsLogs) send({ type: 'logs', runId, lines })
    },
    async breakLine() {
      broken = true
      await line?.close({ code: 1011 })
      line = null
    },
    restore() {
      broken = false
    },
  }
}
