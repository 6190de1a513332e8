import { existsSync } from 'node:fs'
import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { requireReady } from '../core/runtime.ts'

/** An icon in a notification area that is not there. */
export class Tray
  extends LoudEmitter<EventName<'Tray'>>
  implements Pick<E.Tray, 'setToolTip' | 'setTitle' | 'setContextMenu' | 'setImage' | 'destroy' | 'isDestroyed'>
{
  #destroyed = false

  constructor(image: E.NativeImage | string) {
    super('Tray', EVENTS.Tray)
    requireReady('Tray')
    if (typeof image === 'string' && !existsSync(image)) throw new Error(`Failed to load image from path '${image}'`)
  }

  setToolTip(_toolTip: string): void {}

  setTitle(_title: string): void {}

  setContextMenu(_menu: E.Menu | null): void {}

  setImage(_image: E.NativeImage | string): void {}

  destroy(): void {
    this.#destroyed = true
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }
}
