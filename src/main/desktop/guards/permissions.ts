import type { Session } from 'electron'
import { isOurPage } from './origin.ts'

/** What the page may ask of the machine: to show a trailer on the whole screen, and to copy text when a button is pressed. */
const ALLOWED: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write'])

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
