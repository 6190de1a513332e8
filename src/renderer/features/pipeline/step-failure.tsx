import { ArrowRight, Play, RotateCw } from 'lucide-react'
import type { Run, Step } from '../../../shared/domain/run.ts'
import { logsHref } from '../../routing/route.ts'
import { useAppParts } from '../../state/app-context.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button } from '../../ui/button.tsx'
import { type FailureGroup, failureGroups, failureHeadline, retryChoices } from '../../view/failures.ts'
import { useAskWork } from '../redo/use-ask-work.ts'
import { changeWords } from '../redo/work-words.ts'
import { CopyButton } from '../shell/copy-button.tsx'

/** Leads to the errors in this step's log; the panel steps aside for it. */
function LogAnchor({ run, step }: { readonly run: Run; readonly step: Step }) {
  const { store } = useAppParts()
  const { readOnly } = useViewing()
  if (readOnly) return null
  return (
    <a
      href={logsHref(run.id, { step: step.plan.id, level: 'error' })}
      className="press-fade float-right mt-0.5 flex items-center gap-1 rounded-sm text-[12px] leading-5 text-foreground/72 hover:text-white"
      onClick={() => store.getState().setPanelOpen(false)}
    >
      Open the log
      <ArrowRight size={13} aria-hidden />
    </a>
  )
}

/** One reason: what failed and for whom, why, and what a machine would say of it, folded away. */
function Reason({ run, step, group }: { readonly run: Run; readonly step: Step; readonly group: FailureGroup }) {
  return (
    <div className="mt-2.5 text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/90">
      <p>
        <span className="font-semibold">{failureHeadline(step, group)}</span> {group.words}
      </p>
      <LogAnchor run={run} step={step} />
      <details className="mt-0.5 text-[12px] text-foreground/72">
        <summary className="w-fit cursor-pointer rounded-sm hover:text-white">Technical details</summary>
        <div className="mt-1.5 mb-1 rounded-[10px] bg-black/30 p-2.5">
          <code className="mb-2 block max-h-40 overflow-y-auto font-mono text-[12px] leading-[18px] whitespace-pre-wrap select-text">
            {group.technical}
          </code>
          <CopyButton size="small" text={group.technical} label="Copy" />
        </div>
      </details>
    </div>
  )
}

/** Why a step failed, in plain words, for whom, and what can be done about it. What is finished is kept. */
export function StepFailure({ run, step }: { readonly run: Run; readonly step: Step }) {
  const commands = useRunCommands(run.id)
  const { readOnly } = useViewing()
  const askWork = useAskWork()
  const halted = run.status === 'paused'
  const change = changeWords(step)
  const failed = step.tasks.filter((task) => task.status === 'failed')
  const only = failed.length === 1 ? (failed[0]?.item ?? null) : null
  return (
    <>
      {failureGroups(step).map((group) => (
        <Reason key={group.technical} run={run} step={step} group={group} />
      ))}
      {!readOnly && (
        <div className="mt-[11px] flex flex-wrap gap-2">
          {retryChoices(step).map((choice, index) => (
            <Button
              key={choice.label}
              size="small"
              tone={index === 0 && !halted ? 'primary' : 'secondary'}
              title="What is finished is kept"
              icon={index === 0 ? <RotateCw size={14} strokeWidth={2.4} aria-hidden /> : undefined}
              disabled={commands.busy}
              onClick={() => commands.retry(step.plan.id, choice.item)}
            >
              {choice.label}
            </Button>
          ))}
          {change !== null && (
            <Button size="small" disabled={commands.busy} onClick={() => askWork('retry', run.id, step.plan.id, only)}>
              {change}
            </Button>
          )}
          {halted && (
            <Button
              size="small"
              icon={<Play size={13} fill="currentColor" aria-hidden />}
              disabled={commands.busy}
              onClick={() => commands.resume()}
            >
              Resume the show
            </Button>
          )}
        </div>
      )}
    </>
  )
}
