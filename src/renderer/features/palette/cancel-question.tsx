import { Play, X } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { runName } from '../../view/run-words.ts'
import { Entry, Group } from './entry.tsx'

/** The entry that changes nothing. */
export const KEEP = 'cancel:no'

interface CancelQuestionProps {
  readonly run: Run
  readonly onKeep: () => void
  readonly onDone: () => void
}

/** Cancelling ends a show, so it is asked about; keeping it is chosen first. */
export function CancelQuestion({ run, onKeep, onDone }: CancelQuestionProps) {
  const parts = useAppParts()
  return (
    <Group heading={`Cancel “${runName(run)}”? What is finished is kept.`}>
      {[
        <Entry key="keep" id={KEEP} icon={Play} title="Keep it going" onChoose={onKeep} />,
        <Entry
          key="cancel"
          id="cancel:yes"
          icon={X}
          title="Cancel the show"
          onChoose={() => {
            onDone()
            void giveCommand(parts, 'run.cancel', { runId: run.id })
          }}
        />,
      ]}
    </Group>
  )
}
