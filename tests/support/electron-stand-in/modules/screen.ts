import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { loud } from '../core/loud.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { requireReady } from '../core/runtime.ts'

type KnownOfDisplay = Pick<E.Display, 'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'size' | 'scaleFactor'>

const known: KnownOfDisplay = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  // A panel of 40 px at the bottom, so that bounds and work area differ as they mostly do.
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
}

/** One display of 1920×1080. */
const display = loud('Display', known) as E.Display

class Screen
  extends LoudEmitter<EventName<'Screen'>>
  implements Pick<E.Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'>
{
  constructor() {
    super('screen', EVENTS.Screen)
  }

  getPrimaryDisplay(): E.Display {
    requireReady('screen')
    return display
  }

  getAllDisplays(): E.Display[] {
    requireReady('screen')
    return [display]
  }

  getDisplayMatching(_rect: E.Rectangle): E.Display {
    requireReady('screen')
    return display
  }
}

export const screen = new Screen()
