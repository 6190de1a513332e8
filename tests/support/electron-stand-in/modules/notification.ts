import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { loud } from '../core/loud.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { preventable } from '../core/preventable.ts'
import { requireReady } from '../core/runtime.ts'

/** A notification that nobody sees: a test plays the person by `emit('click')`. */
class NotificationClass
  extends LoudEmitter<EventName<'Notification'>>
  implements Pick<E.Notification, 'title' | 'subtitle' | 'body' | 'silent' | 'urgency' | 'show' | 'close'>
{
  title: string
  subtitle: string
  body: string
  silent: boolean
  urgency: E.Notification['urgency']

  constructor(options: E.NotificationConstructorOptions = {}) {
    super('Notification', EVENTS.Notification)
    requireReady('Notification')
    this.title = options.title ?? ''
    this.subtitle = options.subtitle ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
    this.urgency = options.urgency ?? 'normal'
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    setImmediate(() => this.emit('show', preventable()))
  }

  close(): void {
    setImmediate(() => this.emit('close', preventable()))
  }
}

export const Notification = loud('Notification', NotificationClass)
