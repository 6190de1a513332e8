import type * as E from 'electron'
import { codec } from '../core/codec.ts'
import type { EventName } from '../core/event-names.ts'
import { EVENTS } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { standsFor } from '../core/stands-for.ts'

/** A message on its way: encoded, with the ports that travel along. */
export interface Packet {
  readonly text: string
  readonly ports: readonly PortEnd[]
}

/**
 * One end of a channel: what lies behind a `MessagePortMain`, and moves on when that is transferred.
 *
 * Its messages go to whoever holds it: a started port, or a pipe to another process; they wait until there is one.
 */
export class PortEnd {
  /** The other end; none once either end is closed. */
  peer: PortEnd | undefined
  closed = false
  #holder: { take(packet: Packet): void; closed(): void } | undefined
  readonly #waiting: Packet[] = []

  hold(holder: { take(packet: Packet): void; closed(): void }): void {
    this.#holder = holder
    for (const packet of this.#waiting.splice(0)) holder.take(packet)
    if (this.closed) holder.closed()
  }

  /** Lets go of the holder: messages wait again, for the next one. */
  release(): void {
    this.#holder = undefined
  }

  deliver(packet: Packet): void {
    if (this.#holder) this.#holder.take(packet)
    else this.#waiting.push(packet)
  }

  /** Closes both ends; each holder hears of it once. */
  close(): void {
    if (this.closed) return
    this.closed = true
    const other = this.peer
    this.peer = undefined
    this.#holder?.closed()
    other?.close()
  }
}

/** Two ends that belong together. */
export function linkedEnds(): readonly [PortEnd, PortEnd] {
  const first = new PortEnd()
  const second = new PortEnd()
  first.peer = second
  second.peer = first
  return [first, second]
}

/** A port's end, while the port has not been transferred. */
const ends = new WeakMap<object, PortEnd>()

/** A message port of the main process or of a utility process. */
export class MessagePortMain
  extends LoudEmitter<EventName<'MessagePortMain'>>
  implements Pick<E.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  constructor(end: PortEnd) {
    super('MessagePortMain', EVENTS.MessagePortMain)
    ends.set(this, end)
  }

  postMessage(message: unknown, transfer: E.MessagePortMain[] = []): void {
    const end = endOf(this)
    const packet = { text: codec.encode(message), ports: takeEnds(transfer) }
    end.peer?.deliver(packet)
  }

  start(): void {
    endOf(this).hold({
      take: (packet) => {
        setImmediate(() => this.emit('message', { data: codec.decode(packet.text), ports: portsOf(packet.ports) }))
      },
      closed: () => {
        setImmediate(() => this.emit('close'))
      },
    })
  }

  close(): void {
    endOf(this).close()
  }
}

function endOf(port: object): PortEnd {
  const end = ends.get(port)
  if (!end) throw new Error('Port is neutered')
  return end
}

/** Transfers ports: the objects given are useless from now on, their ends go elsewhere. */
export function takeEnds(ports: readonly E.MessagePortMain[]): PortEnd[] {
  return ports.map((port, index) => {
    const end = ends.get(port)
    if (!end) throw new TypeError(`Port at index ${index} is not a valid port`)
    ends.delete(port)
    end.release()
    return end
  })
}

/** New port objects for ends that arrived. */
export function portsOf(given: readonly PortEnd[]): E.MessagePortMain[] {
  return given.map((end) => standsFor<E.MessagePortMain>(new MessagePortMain(end)))
}
