import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { standsFor } from '../core/stands-for.ts'

/** A page's main frame; others are not modelled, since no preload script runs in them. */
export class WebFrameMain
  extends LoudEmitter<EventName<'WebFrameMain'>>
  implements Pick<E.WebFrameMain, 'url' | 'origin' | 'parent' | 'top' | 'isDestroyed' | 'detached'>
{
  readonly parent = null
  readonly detached = false
  readonly #url: () => string

  /** @param url where Chromium says the frame is: never what the page itself claims */
  constructor(url: () => string) {
    super('WebFrameMain', EVENTS.WebFrameMain)
    this.#url = url
  }

  get url(): string {
    return this.#url()
  }

  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(this.url)?.[0] ?? 'null'
  }

  get top(): E.WebFrameMain {
    return standsFor<E.WebFrameMain>(this)
  }

  isDestroyed(): boolean {
    return false
  }
}
