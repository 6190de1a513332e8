import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import { toWireError } from '../../shared/contract/errors.ts'
import {
  CLOSE,
  clientMessageSchema,
  HELLO_WITHIN_MS,
  type Hello,
  NO_HELLO,
  type ServerMessage,
} from '../../shared/contract/feed-messages.ts'
import { admitWatcher } from './admission.ts'
import type { FeedHub } from './hub.ts'
import { type OnFault, OUR_FAULT } from './take-in.ts'

/** One open line, as its transport offers it. */
export interface SessionPort {
  send(message: ServerMessage): void
  close(code: number, reason: string): void
}

export interface SessionOptions {
  readonly hub: FeedHub
  readonly clock: Clock
  /** What the first message allows; null where it allows nothing. A trusted line allows all without a token. */
  readonly authenticate: (hello: Hello) => readonly Scope[] | null
  readonly call: (command: string, input: unknown, scopes: readonly Scope[]) => Promise<unknown>
  /** Told of what went wrong while a reply was given; what `receive` throws is for the transport. */
  readonly onFault?: OnFault | undefined
}

/** The server's end of one client: the same for every transport. */
export interface FeedSession {
  /** Takes a message in, already parsed as JSON. */
  receive(message: unknown): void
  /** The line is gone. */
  closed(): void
}

type State =
  | { readonly name: 'waiting'; cancelDeadline(): void }
  | { readonly name: 'joined'; readonly scopes: readonly Scope[]; leave(): void }
  | { readonly name: 'over' }

export function openSession(port: SessionPort, options: SessionOptions): FeedSession {
  const { hub, clock } = options
  let wantsLogs = false
  let state: State = {
    name: 'waiting',
    cancelDeadline: clock.after(HELLO_WITHIN_MS, () => end(CLOSE.NOT_AUTHENTICATED, NO_HELLO)),
  }

  function end(code: number, reason: string): void {
    if (state.name === 'over') return
    over()
    port.close(code, reason)
  }

  function over(): void {
    if (state.name === 'waiting') state.cancelDeadline()
    if (state.name === 'joined') state.leave()
    state = { name: 'over' }
  }

  function join(hello: Hello): void {
    const admission = admitWatcher(options.authenticate(hello))
    if (!admission.admitted) {
      end(admission.code, admission.reason)
      return
    }
    if (state.name === 'waiting') state.cancelDeadline()
    subscribe(hello, admission.scopes)
  }

  function subscribe(hello: Hello, scopes: readonly Scope[]): void {
    wantsLogs = hello.logs === true
    const subscriber = {
      get wantsLogs() {
        return wantsLogs
      },
      send: (message: ServerMessage) => port.send(message),
    }
    const position = {
      ...(hello.epoch !== undefined && { epoch: hello.epoch }),
      ...(hello.since !== undefined && { since: hello.since }),
    }
    state = { name: 'joined', scopes, leave: hub.join(subscriber, scopes, position) }
  }

  /** A later `hello` asks to begin again from a position; who the client is was settled by the first. */
  function rejoin(hello: Hello, joined: State & { readonly name: 'joined' }): void {
    joined.leave()
    subscribe(hello, joined.scopes)
  }

  async function answer(id: string | number, command: string, input: unknown, scopes: readonly Scope[]): Promise<void> {
    const reply: ServerMessage = await options.call(command, input, scopes).then(
      (value) => ({ type: 'reply', id, ok: true, value }),
      (thrown: unknown) => ({ type: 'reply', id, ok: false, error: toWireError(thrown) }),
    )
    if (state.name !== 'joined') return
    // Who has the reply has the events of what was done, too.
    hub.flush()
    port.send(reply)
  }

  return {
    receive(raw) {
      if (state.name === 'over') return
      const parsed = clientMessageSchema.safeParse(raw)
      if (!parsed.success) {
        end(CLOSE.BAD_MESSAGE, 'this is not a message of the feed')
        return
      }
      const message = parsed.data
      if (message.type === 'hello') {
        if (state.name === 'joined') rejoin(message, state)
        else join(message)
      } else if (state.name !== 'joined') {
        end(CLOSE.NOT_AUTHENTICATED, 'the first message must be hello')
      } else if (message.type === 'logs') {
        wantsLogs = message.wanted
      } else {
        answer(message.id, message.command, message.input, state.scopes).catch((thrown: unknown) => {
          options.onFault?.(thrown)
          end(CLOSE.INTERNAL, OUR_FAULT)
        })
      }
    },
    closed: over,
  }
}
