import type * as E from 'electron'
import { codec } from '../core/codec.ts'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { standsFor } from '../core/stands-for.ts'
import { portsOf } from '../ipc/message-port-main.ts'
import { PortPipe } from '../ipc/port-pipe.ts'
import type { LineFromUtility, LineToUtility } from './lines.ts'

/** Counted from here on, so that the numbers of the two sides never meet. */
const FIRST_PORT = 1_000_000

function tell(line: LineFromUtility): void {
  process.send?.(line)
}

class ParentPort extends LoudEmitter<EventName<'ParentPort'>> implements Pick<E.ParentPort, 'postMessage'> {
  constructor() {
    super('process.parentPort', EVENTS.ParentPort)
  }

  postMessage(message: unknown): void {
    tell({ t: 'message', v: codec.encode(message) })
  }
}

const parentPort = new ParentPort()
const pipe = new PortPipe(tell, FIRST_PORT)

/** What arrived before the entry had been evaluated; nothing once it has. */
let early: LineToUtility[] | undefined = []

process.on('message', (message) => {
  const line = message as LineToUtility
  if (early) early.push(line)
  else hear(line)
})

function hear(line: LineToUtility): void {
  if (line.t !== 'message') pipe.handle(line)
  else parentPort.emit('message', { data: codec.decode(line.v), ports: portsOf(pipe.receive(line.ports)) })
}

/** Gives the process what makes it a utility process. */
export function install(): void {
  Object.assign(process, { parentPort: standsFor<E.ParentPort>(parentPort), type: 'utility' })
}

/** The entry has been evaluated: what waited is heard now. */
export function open(): void {
  const waiting = early ?? []
  early = undefined
  for (const line of waiting) hear(line)
}
