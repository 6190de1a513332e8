import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'

/** A machine that never sleeps by itself: a test plays it by `powerMonitor.emit('shutdown', event)`. */
class PowerMonitor extends LoudEmitter<EventName<'PowerMonitor'>> {
  constructor() {
    super('powerMonitor', EVENTS.PowerMonitor)
  }
}

export const powerMonitor = new PowerMonitor()
