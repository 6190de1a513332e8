import { RefreshCw, X } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { runShortcut } from '../shortcuts/run-shortcut.ts'
import { type CommandEntry, PLACE_ENTRIES, showEntries } from './command-entries.ts'
import { Entry, Group } from './entry.tsx'
import { bestMatches } from './match-words.ts'
import { showActions } from './show-actions.ts'

interface CommandsProps {
  readonly query: string
  /** The show on screen. */
  readonly run: Run | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}

const MOST = 20

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
        showActions(run).map((id) => ({ id, title: id === 'retry' ? 'Retry what failed' : 'Cancel the show…' })),
        query,
        ({ title }) => title,
        MOST,
      ).map(({ id, title }) => (
        <Entry
          key={id}
          id={id}
          icon={id === 'retry' ? RefreshCw : X}
          title={title}
          onChoose={() => {
            if (id === 'cancel') return onCancel()
            onDone()
            void giveCommand(parts, 'run.retry', { runId: run.id })
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
