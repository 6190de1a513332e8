import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'

/** The machine's power, which never fails here. A test plays it by `powerMonitor.emit('suspend')`. */
class PowerMonitor extends LoudEmitter<EventName<'PowerMonitor'>> {
  constructor() {
    super('powerMonitor', EVENTS.PowerMonitor)
  }
}

export const powerMonitor = new PowerMonitor()
