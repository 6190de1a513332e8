import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { Answer, DesktopCall, DesktopCalls } from '../../../shared/contract/desktop-api.ts'
import { CallboardError, toWireError } from '../../../shared/contract/errors.ts'
import { isTooLong } from '../../feed/ipc.ts'
import { isTrustedSender } from '../guards/trusted-sender.ts'
import type { CHANNELS } from './channels.ts'

type FromPage = (typeof CHANNELS)['line' | 'listening']

/** What the desktop does for the page, by channel. What the page gives is for the handler to parse. */
export type CallHandlers = {
  readonly [C in DesktopCall]: (given: unknown) => ReturnType<DesktopCalls[C]> | Promise<ReturnType<DesktopCalls[C]>>
}

export interface PageDoorOptions {
  readonly ipc: Pick<IpcMain, 'on' | 'handle'>
  /** Id of our window's `webContents`; null while there is no window. */
  readonly windowId: () => number | null
  readonly reportRefused: (channel: string) => void
}

/** The only way in for messages of the page. */
export interface PageDoor {
  /** Calls `listener` for messages of our own page; all others are refused, and their ports closed. */
  listen(channel: FromPage, listener: (ports: IpcMainEvent['ports']) => void): void
  /** Answers what our own page asks for, in 1 MiB at most; everybody else is refused. */
  answer(handlers: CallHandlers): void
}

function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent, windowId: number | null): boolean {
  try {
    return isTrustedSender(event, windowId)
  } catch {
    // Electron throws where a frame has gone between the message and the question.
    return false
  }
}

async function answerWith(handler: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await handler() }
  } catch (thrown) {
    return { ok: false, error: toWireError(thrown) }
  }
}

const refusal = (error: CallboardError): Answer<never> => ({ ok: false, error: toWireError(error) })

const notAllowed = refusal(new CallboardError('NOT_ALLOWED', 'Not allowed.'))
const tooLong = refusal(new CallboardError('BAD_INPUT', 'That is longer than 1 MiB.'))

export function createPageDoor({ ipc, windowId, reportRefused }: PageDoorOptions): PageDoor {
  return {
    listen: (channel, listener) => {
      ipc.on(channel, (event) => {
        if (isTrusted(event, windowId())) return listener(event.ports)
        for (const port of event.ports) port.close()
        reportRefused(channel)
      })
    },
    answer: (handlers) => {
      for (const [channel, handler] of Object.entries(handlers)) {
        ipc.handle(channel, (event, ...given: unknown[]) => {
          if (isTrusted(event, windowId())) return isTooLong(given) ? tooLong : answerWith(() => handler(given[0]))
          reportRefused(channel)
          return notAllowed
        })
      }
    },
  }
}
