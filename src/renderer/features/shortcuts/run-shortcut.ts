import type { ShortcutId } from '../../../shared/contract/shortcuts.ts'
import { runOf } from '../../../shared/domain/run.ts'
import { homeHref, placeHref, replayHref, type ShowView, showHref } from '../../routing/route.ts'
import type { AppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'

const goTo = (href: string): void => {
  location.hash = href
}

/** The show on screen, live or as a recording. */
function shownRunId({ store }: AppParts): string | null {
  const { route } = store.getState()
  return 'runId' in route ? route.runId : null
}

function pauseOrResume(parts: AppParts, runId: string): void {
  const run = runOf(parts.store.getState().board, runId)
  if (!run) return
  const goes = run.status === 'running' || run.status === 'pending'
  void giveCommand(parts, goes ? 'run.pause' : 'run.resume', { runId })
}

function onShow(parts: AppParts, act: (runId: string) => void): void {
  const runId = shownRunId(parts)
  if (runId !== null) act(runId)
}

const place = (href: string) => () => goTo(href)
const view = (name: ShowView) => (parts: AppParts) => onShow(parts, (runId) => goTo(showHref(runId, null, name)))

const ACTIONS: Readonly<Record<ShortcutId, (parts: AppParts) => void>> = {
  palette: ({ store }) => store.getState().setOverlay('palette'),
  shortcuts: ({ store }) => store.getState().setOverlay('shortcuts'),
  'new-show': ({ store }) => {
    store.getState().setPanelOpen(false)
    store.getState().wantPrompt(true)
    goTo(homeHref)
  },
  home: place(homeHref),
  history: place(placeHref('history')),
  timings: place(placeHref('timings')),
  settings: place(placeHref('settings')),
  about: place(placeHref('about')),
  tasks: ({ store }) => {
    const { route, panelOpen, setPanelOpen } = store.getState()
    // A replay and the log have no panel beside them; the show's stage has.
    if (route.screen === 'replay' || (route.screen === 'show' && route.view === 'logs')) {
      goTo(showHref(route.runId))
      setPanelOpen(true)
    } else {
      setPanelOpen(!panelOpen)
    }
  },
  pause: (parts) => onShow(parts, (runId) => pauseOrResume(parts, runId)),
  stage: view('stage'),
  timeline: view('timeline'),
  logs: view('logs'),
  replay: (parts) => onShow(parts, (runId) => goTo(replayHref(runId))),
}

/** Does what a shortcut does, whether it came by keys, the palette, the desktop's menu or the tray. */
export function runShortcut(parts: AppParts, id: ShortcutId): void {
  parts.store.getState().setOverlay(null)
  ACTIONS[id](parts)
}
