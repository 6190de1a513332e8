import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopStatus, ShowStatus } from './status.ts'

/** What a person can do from the tray. */
export interface TrayActions {
  readonly open: () => void
  readonly openShow: (runId: string) => void
  readonly pause: (runId: string) => void
  readonly resume: (runId: string) => void
  readonly newShow: () => void
  readonly quit: () => void
}

/** A menu longer than this is no longer looked through. */
const MOST_SHOWS = 8

/** In a menu, `&` marks a letter; two of them are one that is seen. */
const literally = (text: string): string => text.replaceAll('&', '&&')

function labelOf({ title, percent, eta, state }: ShowStatus): string {
  const rest = { working: [`${percent} %`, eta], paused: [`${percent} %`, 'paused'], failed: ['failed'] }[state]
  return [literally(title), ...rest.filter((part) => part !== '')].join(' · ')
}

function showItem(show: ShowStatus, actions: TrayActions): MenuItemConstructorOptions {
  const { runId, state, reported } = show
  const moves: MenuItemConstructorOptions[] = []
  if (!reported && state === 'working') moves.push({ label: 'Pause', click: () => actions.pause(runId) })
  if (!reported && state !== 'working') {
    const label = state === 'paused' ? 'Resume' : 'Retry what failed'
    moves.push({ label, click: () => actions.resume(runId) })
  }
  return {
    id: `show:${runId}`,
    label: labelOf(show),
    submenu: [{ label: 'Open', click: () => actions.openShow(runId) }, ...moves],
  }
}

/** The tray's menu: the shows, then what can be done anyway. */
export function trayMenu({ shows }: Pick<DesktopStatus, 'shows'>, actions: TrayActions): MenuItemConstructorOptions[] {
  const rest = shows.length - MOST_SHOWS
  const items = shows.slice(0, MOST_SHOWS).map((show) => showItem(show, actions))
  if (rest > 0) items.push({ label: `${rest} more…`, click: actions.open })
  if (items.length === 0) items.push({ label: 'Nothing in production', enabled: false })
  return [
    ...items,
    { type: 'separator' },
    { id: 'tray:new', label: 'New show…', click: actions.newShow },
    { id: 'tray:open', label: 'Open Callboard', click: actions.open },
    { type: 'separator' },
    { id: 'tray:quit', label: 'Quit', click: actions.quit },
  ]
}
