import { systemClock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import type { OpenLine } from '../../shared/feed-client/types.ts'
import type { FeedHub } from './hub.ts'
import { openSession, type SessionOptions, type SessionPort } from './session.ts'
import { takeIn } from './take-in.ts'

const EVERYTHING: readonly Scope[] = ['watch', 'control', 'report']

/** What a line within the process needs of the studio. */
interface LocalStudio {
  readonly feed: FeedHub
  readonly dispatch: { fromOutside(command: string, input: unknown, scopes: readonly Scope[]): Promise<unknown> }
}

/** Lines to a feed in this very process: the same session as over any transport, without one. */
export function createLocalLine(options: SessionOptions): OpenLine {
  return (handlers) => {
    const port: SessionPort = {
      send: (message) => queueMicrotask(() => handlers.onMessage(message)),
      close: (code, reason) => queueMicrotask(() => handlers.onClose(code, reason)),
    }
    const session = openSession(port, options)
    const fail: SessionPort['close'] = (code, reason) => {
      session.closed()
      port.close(code, reason)
    }
    queueMicrotask(handlers.onOpen)
    return { send: (message) => takeIn(() => session.receive(message), fail, options.onFault), close: session.closed }
  }
}

/** Lines to a studio in this very process. */
export function openLocalLine({ feed, dispatch }: LocalStudio): OpenLine {
  return createLocalLine({
    hub: feed,
    clock: systemClock,
    authenticate: () => EVERYTHING,
    call: dispatch.fromOutside,
  })
}
