import { linkedEnds, type Packet, type PortEnd } from './message-port-main.ts'

/** What a pipe carries for the ports that went through it. */
export type PortLine =
  | { readonly t: 'port'; readonly id: number; readonly v: string; readonly ports: readonly number[] }
  | { readonly t: 'port-closed'; readonly id: number }

/**
 * Carries the messages of transferred ports over one line of text to a page or a utility process.
 *
 * A port that is given away gets a number. Both sides then speak of it by that number, and this side goes on relaying.
 */
export class PortPipe {
  readonly #live = new Map<number, PortEnd>()
  readonly #send: (line: PortLine) => void
  #next: number

  /**
   * @param first the first number that this side gives out; the other side must count elsewhere
   */
  constructor(send: (line: PortLine) => void, first = 1) {
    this.#send = send
    this.#next = first
  }

  /** Gives ports to the other side; their messages go there from now on. */
  give(given: readonly PortEnd[]): number[] {
    return given.map((end) => {
      const id = this.#next
      this.#next += 1
      this.#bind(id, end)
      return id
    })
  }

  /** Ports that the other side gave: this side's ends of channels that lead there. */
  receive(ids: readonly number[]): PortEnd[] {
    return ids.map((id) => {
      const [near, far] = linkedEnds()
      this.#bind(id, far)
      return near
    })
  }

  handle(line: PortLine): void {
    const end = this.#live.get(line.id)
    if (line.t === 'port') {
      const packet: Packet = { text: line.v, ports: this.receive(line.ports) }
      end?.peer?.deliver(packet)
      return
    }
    this.#live.delete(line.id)
    end?.close()
  }

  /** Closes every port that went through: the other side is gone. */
  end(): void {
    const all = [...this.#live.values()]
    this.#live.clear()
    for (const end of all) end.close()
  }

  #bind(id: number, end: PortEnd): void {
    this.#live.set(id, end)
    end.hold({
      take: (packet) => this.#send({ t: 'port', id, v: packet.text, ports: this.give(packet.ports) }),
      closed: () => {
        if (this.#live.delete(id)) this.#send({ t: 'port-closed', id })
      },
    })
  }
}
