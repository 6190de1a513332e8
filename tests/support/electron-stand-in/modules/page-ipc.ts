import type * as E from 'electron'
import { codec } from '../core/codec.ts'
import { portsOf, takeEnds } from '../ipc/message-port-main.ts'
import { type PortLine, PortPipe } from '../ipc/port-pipe.ts'
import type { LineFromPage, LineToPage } from '../page/lines.ts'
import { invoke, ipcMain } from './ipc-main.ts'

/** The messages between one page and the main process. */
export class PageIpc {
  readonly #tell: (line: LineToPage) => void
  readonly #sender: () => E.IpcMainInvokeEvent
  readonly #pipe: PortPipe
  /** Counts documents, so that an answer does not reach the document after the one that asked. */
  #document = 0

  /**
   * @param tell carries a line to the page's present document
   * @param sender makes the event that a message or call from the page comes with
   */
  constructor(tell: (line: LineToPage) => void, sender: () => E.IpcMainInvokeEvent) {
    this.#tell = tell
    this.#sender = sender
    this.#pipe = new PortPipe((line: PortLine) => tell(line))
  }

  send(channel: string, args: readonly unknown[]): void {
    this.#tell({ t: 'message', channel, v: codec.encode(args), ports: [] })
  }

  postMessage(channel: string, message: unknown, transfer: readonly E.MessagePortMain[]): void {
    const v = codec.encode([message])
    this.#tell({ t: 'message', channel, v, ports: this.#pipe.give(takeEnds(transfer)) })
  }

  /** The document that spoke so far is gone, and the ports that it held with it. */
  documentGone(): void {
    this.#document += 1
    this.#pipe.end()
  }

  hear(line: Exclude<LineFromPage, { readonly t: 'hello' | 'preload-failed' }>): void {
    if (line.t === 'send') {
      const ports = portsOf(this.#pipe.receive(line.ports))
      const reply = (channel: string, ...args: unknown[]): void => this.send(channel, args)
      ipcMain.emit(line.channel, { ...this.#sender(), ports, reply }, ...(codec.decode(line.v) as unknown[]))
    } else if (line.t === 'invoke') void this.#answer(line.id, line.channel, codec.decode(line.v) as unknown[])
    else this.#pipe.handle(line)
  }

  async #answer(id: number, channel: string, args: unknown[]): Promise<void> {
    const document = this.#document
    const outcome = await invoke(channel, this.#sender(), args)
    if (document !== this.#document) return
    this.#tell('v' in outcome ? { t: 'reply', id, v: outcome.v } : { t: 'refusal', id, message: outcome.message })
  }
}
