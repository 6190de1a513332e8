import type * as E from 'electron'
import { toPage } from '../chromium/schemes.ts'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { loud } from '../core/loud.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { browser } from '../core/runtime.ts'
import { standsFor } from '../core/stands-for.ts'
import { protocol } from './protocol.ts'

type RequestHandler = Parameters<E.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<E.Session['setPermissionCheckHandler']>[0]
type DeviceHandler = Parameters<E.Session['setDevicePermissionHandler']>[0]
type Permission = Parameters<NonNullable<CheckHandler>>[1]

/** Electron's permissions, and Chromium's for each. */
const PERMISSIONS: readonly (readonly [Permission & Parameters<NonNullable<RequestHandler>>[1], readonly string[]])[] =
  [
    ['notifications', ['notifications']],
    ['geolocation', ['geolocation']],
    ['media', ['camera', 'microphone']],
    ['clipboard-read', ['clipboard-read']],
    ['midi', ['midi']],
  ]

/** What the application answers with. Electron grants everything where there is no handler. */
const handlers: { request: RequestHandler; check: CheckHandler } = { request: null, check: null }

class Session
  extends LoudEmitter<EventName<'Session'>>
  implements
    Pick<
      E.Session,
      'protocol' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
    >
{
  readonly protocol = standsFor<E.Protocol>(protocol)

  constructor() {
    super('session', EVENTS.Session)
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    handlers.request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    handlers.check = handler
  }

  /** Accepted and never asked: Chromium has no devices here. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {}
}

const defaultSession = standsFor<E.Session>(new Session())

export const session = loud('session', { defaultSession })

/**
 * Settles what a page may do before it loads.
 *
 * A headless Chromium asks nobody, so the application's handlers are asked beforehand, with no web contents and invented
 * details, and the answers set for the page's origin.
 */
export async function settlePermissions(url: string): Promise<void> {
  const page = toPage(url)
  if (!page.startsWith('http')) return
  const { origin } = new URL(page)
  const root = browser().connection.session()
  for (const [permission, names] of PERMISSIONS) {
    const setting = (await isGranted(permission, url)) ? 'granted' : 'denied'
    for (const name of names) {
      await root.send('Browser.setPermission', { permission: { name }, setting, origin })
    }
  }
}

type KnownPermission = (typeof PERMISSIONS)[number][0]

async function isGranted(permission: KnownPermission, url: string): Promise<boolean> {
  const { request, check } = handlers
  const details = { isMainFrame: true, requestingUrl: url }
  if (request) {
    // The handler may look at the web contents; nothing here knows which will ask.
    const contents = loud('webContents (asked before the page is there)', {}) as E.WebContents
    const granted = await new Promise<boolean>((resolve) => request(contents, permission, resolve, details))
    if (!granted) return false
  }
  return check?.(null, permission, new URL(url).origin, details) ?? true
}
