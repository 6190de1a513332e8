import type * as E from 'electron'
import { linkedEnds, portsOf } from './message-port-main.ts'

/** A channel whose ends can be given to pages and utility processes. */
export class MessageChannelMain implements Pick<E.MessageChannelMain, 'port1' | 'port2'> {
  port1: E.MessagePortMain
  port2: E.MessagePortMain

  constructor() {
    const [first, second] = portsOf(linkedEnds())
    if (!first || !second) throw new Error('a channel has two ends')
    this.port1 = first
    this.port2 = second
  }
}
