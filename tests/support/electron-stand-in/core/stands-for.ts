import type { EventEmitter } from 'node:events'

/**
 * Says that an object which models part of one of Electron's stands for the whole of it.
 *
 * The compiler checks the part that is there; what is missing throws when touched (see `loud`). The emitter's members are
 * left out of the check, since Electron's overloads of `on` return the whole object.
 */
export function standsFor<Whole extends object>(part: Partial<Omit<Whole, keyof EventEmitter>>): Whole {
  return part as unknown as Whole
}
