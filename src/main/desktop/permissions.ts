import type { Session } from 'electron'
import { isOurPage } from './origin.ts'

/** What the page may ask of the machine; a trailer can be watched on the whole screen. */
const ALLOWED: ReadonlySet<string> = new Set(['fullscreen'])

/** Denies every permission and device to the page, but for the few that it uses itself. */
export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(ALLOWED.has(permission) && details.isMainFrame && isOurPage(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => {
    return ALLOWED.has(permission) && details.isMainFrame && isOurPage(details.requestingUrl ?? '')
  })
  session.setDevicePermissionHandler(() => false)
}
