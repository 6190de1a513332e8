import {
  ChartNoAxesGantt,
  CircleHelp,
  Clapperboard,
  History,
  House,
  Info,
  type LucideIcon,
  Pause,
  Play,
  Plus,
  RotateCcw,
  Settings,
  SquareActivity,
  TextSearch,
  Timer,
} from 'lucide-react'
import { SHORTCUT_IDS, type ShortcutId, shortcutOf } from '../../../shared/contract/shortcuts.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { pauseWord } from './show-actions.ts'

/** A shortcut as the palette lists it. */
export interface CommandEntry {
  readonly id: ShortcutId
  readonly title: string
  readonly icon: LucideIcon
  readonly keys: string
}

const ICONS: Readonly<Record<ShortcutId, LucideIcon>> = {
  palette: TextSearch,
  shortcuts: CircleHelp,
  'new-show': Plus,
  home: House,
  history: History,
  timings: Timer,
  settings: Settings,
  about: Info,
  tasks: SquareActivity,
  pause: Pause,
  stage: Clapperboard,
  timeline: ChartNoAxesGantt,
  logs: TextSearch,
  replay: RotateCcw,
}

function entryOf(id: ShortcutId): CommandEntry {
  const { does, keys } = shortcutOf(id)
  return { id, title: does, icon: ICONS[id], keys }
}

/** What can be done from anywhere. The palette itself is open already. */
export const PLACE_ENTRIES: readonly CommandEntry[] = SHORTCUT_IDS.filter(
  (id) => shortcutOf(id).where === 'anywhere' && id !== 'palette',
).map(entryOf)

/** What can be done with the show on screen, as it stands. */
export function showEntries(run: Run): readonly CommandEntry[] {
  const word = pauseWord(run)
  return SHORTCUT_IDS.filter((id) => shortcutOf(id).where === 'show')
    .map(entryOf)
    .flatMap((entry) => {
      if (entry.id !== 'pause') return [entry]
      return word === null ? [] : [{ ...entry, title: `${word} the show`, icon: word === 'Pause' ? Pause : Play }]
    })
}
