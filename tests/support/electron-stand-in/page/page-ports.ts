import type { Codec } from '../core/codec.ts'
import type { PortLine } from '../ipc/port-pipe.ts'
import type { PageGlobals, PageMessagePort } from './dom.ts'

export interface PagePorts {
  /** Gives ports of the page to the main process. */
  give(ports: readonly PageMessagePort[]): number[]
  /** Makes ports of the page for ports that arrived. */
  receive(ids: readonly number[]): PageMessagePort[]
  handle(line: PortLine): void
}

/**
 * The page's end of a `PortPipe`, with the page's own kind of ports.
 *
 * Runs in the page, as source text: it closes over nothing. It counts downwards, the main process upwards.
 */
export function makePagePorts(codec: Codec, send: (line: PortLine) => void): PagePorts {
  const { MessageChannel } = globalThis as unknown as PageGlobals
  const live = new Map<number, PageMessagePort>()
  let lastNumber = 0

  const bind = (id: number, port: PageMessagePort): void => {
    live.set(id, port)
    port.onmessage = (event) => send({ t: 'port', id, v: codec.encode(event.data), ports: give(event.ports) })
    port.onclose = () => {
      if (live.delete(id)) send({ t: 'port-closed', id })
    }
  }

  const give = (ports: readonly PageMessagePort[]): number[] =>
    ports.map((port) => {
      lastNumber -= 1
      bind(lastNumber, port)
      return lastNumber
    })

  const receive = (ids: readonly number[]): PageMessagePort[] =>
    ids.map((id) => {
      const { port1, port2 } = new MessageChannel()
      bind(id, port1)
      return port2
    })

  const handle = (line: PortLine): void => {
    const port = live.get(line.id)
    if (line.t === 'port') {
      port?.postMessage(codec.decode(line.v), receive(line.ports))
      return
    }
    live.delete(line.id)
    port?.close()
  }

  return { give, receive, handle }
}
