import { type LucideIcon, RefreshCw, Trash2, X } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { runName } from '../../view/run-words.ts'
import { runShortcut } from '../shortcuts/run-shortcut.ts'
import { type CommandEntry, PLACE_ENTRIES, showEntries } from './command-entries.ts'
import { Entry, Group } from './entry.tsx'
import { bestMatches } from './match-words.ts'
import { type ShowAction, showActions } from './show-actions.ts'

interface CommandsProps {
  readonly query: string
  /** The show on screen. */
  readonly run: Run | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}

const MOST = 20

const ACTIONS: Readonly<Record<ShowAction, { readonly title: string; readonly icon: LucideIcon }>> = {
  retry: { title: 'Retry what failed', icon: RefreshCw },
  cancel: { title: 'Cancel the show…', icon: X },
  delete: { title: 'Delete the show…', icon: Trash2 },
}

/** What can be done: first with the show on screen, then anywhere. */
export function Commands({ query, run, onDone, onCancel }: CommandsProps) {
  const parts = useAppParts()
  const list = (entries: readonly CommandEntry[]) =>
    bestMatches(entries, query, ({ title }) => title, MOST).map(({ id, icon, title, keys }) => (
      <Entry
        key={id}
        id={id}
        icon={icon}
        title={title}
        keys={keys}
        onChoose={() => {
          onDone()
          runShortcut(parts, id)
        }}
      />
    ))
  const actions = run
    ? bestMatches(
        showActions(run).map((id) => ({ id, ...ACTIONS[id] })),
        query,
        ({ title }) => title,
        MOST,
      ).map(({ id, title, icon }) => (
        <Entry
          key={id}
          id={id}
          icon={icon}
          title={title}
          onChoose={() => {
            if (id === 'cancel') return onCancel()
            onDone()
            if (id === 'delete') parts.store.getState().ask({ kind: 'delete', runId: run.id, name: runName(run) })
            else void giveCommand(parts, 'run.retry', { runId: run.id })
          }}
        />
      ))
    : []
  return (
    <>
      <Group heading="This show">{[...(run ? list(showEntries(run)) : []), ...actions]}</Group>
      <Group heading="Go to">{list(PLACE_ENTRIES)}</Group>
    </>
  )
}
