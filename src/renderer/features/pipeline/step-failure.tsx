import { RotateCw } from 'lucide-react'
import type { Run, Step } from '../../../shared/domain/run.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button } from '../../ui/button.tsx'
import { failureGroups, failureSentence, retryChoices } from '../../view/failures.ts'

/** Why a step failed, in plain words, for whom, and what can be pressed about it. What is finished is kept. */
export function StepFailure({ run, step }: { readonly run: Run; readonly step: Step }) {
  const commands = useRunCommands(run.id)
  const groups = failureGroups(step)
  const { readOnly } = useViewing()
  const choices = readOnly ? [] : retryChoices(step)
  return (
    <>
      {groups.map((group) => (
        <div
          key={`${group.words} ${group.detail}`}
          className="mt-2.5 text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/90"
        >
          <p>{failureSentence(group, groups.length === 1)}</p>
          {group.detail !== null && (
            <details className="text-foreground/72">
              <summary className="w-fit cursor-pointer rounded-sm">What exactly</summary>
              <code className="mt-1 block font-mono text-[12px] leading-[18px] select-text">{group.detail}</code>
            </details>
          )}
        </div>
      ))}
      {choices.length > 0 && (
        <div className="mt-[11px] flex flex-wrap gap-2">
          {choices.map((choice, index) => (
            <Button
              key={choice.label}
              size="small"
              tone={index === 0 ? 'primary' : 'secondary'}
              icon={index === 0 ? <RotateCw size={14} strokeWidth={2.4} aria-hidden /> : undefined}
              disabled={commands.busy}
              onClick={() => commands.retry(step.plan.id, choice.item)}
            >
              {choice.label}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
