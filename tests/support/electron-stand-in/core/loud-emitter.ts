import { EventEmitter } from 'node:events'
import { loud, refuse } from './loud.ts'

/** What Node's own event functions listen to and emit on any emitter. */
const NODES_OWN = ['error', 'newListener', 'removeListener']

/** By the proxy, not by a private field: the field would lie on the object behind the proxy, where `this` never points. */
const known = new WeakMap<object, { readonly name: string; readonly events: ReadonlySet<string> }>()

/**
 * An emitter that throws where a member or an event is used that is not modelled.
 *
 * A listener for an event that nothing here ever emits is code that no test runs; saying so beats silence.
 * The constructor returns the proxy, so that the fields of derived classes, private ones included, are the proxy's.
 */
export class LoudEmitter<EventName extends string> extends EventEmitter {
  constructor(name: string, events: readonly EventName[]) {
    super()
    const proxy = loud(name, this)
    known.set(proxy, { name, events: new Set<string>([...events, ...NODES_OWN]) })
    // biome-ignore lint/correctness/noConstructorReturn: the proxy has to stand in for `this` from the first field on
    return proxy
  }

  override on(event: EventName, listener: (...args: never[]) => void): this {
    checkEvent(this, event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override addListener(event: EventName, listener: (...args: never[]) => void): this {
    return this.on(event, listener)
  }

  override emit(event: EventName, ...args: unknown[]): boolean {
    checkEvent(this, event)
    return super.emit(event, ...args)
  }
}

function checkEvent(emitter: object, event: string): void {
  const entry = known.get(emitter)
  if (entry && !entry.events.has(event)) refuse(`the event '${event}' of ${entry.name} is not modelled`)
}
