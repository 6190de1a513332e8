import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { showHref } from '../../routing/route.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Poster } from '../../ui/poster.tsx'
import { isRunning, stepCardState } from '../../view/card-state.ts'
import { formatMoment } from '../../view/moment.ts'
import { runName, runStatusLine } from '../../view/run-words.ts'
import { RunEta } from '../pipeline/eta.tsx'
import { Join } from '../pipeline/join.tsx'
import { OverallLine } from '../pipeline/overall.tsx'
import { StepCard } from '../pipeline/step-card.tsx'
import { StepsStrip } from '../pipeline/steps-strip.tsx'

function Standing({ run }: { readonly run: Run }) {
  if (isRunning(run) || run.status === 'paused') {
    if (run.startedAt === null) return <span className="text-foreground/72">About to start</span>
    return <RunEta run={run} />
  }
  if (run.status === 'failed' && run.completedAt !== null) {
    return (
      <span className="text-foreground/72">
        Stopped {formatMoment(run.completedAt, Date.now())}, nothing finished is lost
      </span>
    )
  }
  return <span className="text-foreground/72">{runStatusLine(run)}</span>
}

function RunButton({ run }: { readonly run: Run }) {
  const commands = useRunCommands(run.id)
  if (run.status === 'running') {
    return (
      <IconButton
        label={`Pause ${runName(run)}`}
        className="bg-white/6"
        disabled={commands.busy}
        onClick={() => commands.pause()}
      >
        <Pause size={16} aria-hidden />
      </IconButton>
    )
  }
  if (run.status !== 'paused') return null
  return (
    <IconButton
      label={`Resume ${runName(run)}`}
      className="bg-white/6"
      disabled={commands.busy}
      onClick={() => commands.resume()}
    >
      <Play size={16} fill="currentColor" aria-hidden />
    </IconButton>
  )
}

/** The cards of a show in the panel: what moves or needs a person, or all of them once unfolded. */
function Cards({ run, all }: { readonly run: Run; readonly all: boolean }) {
  const steps = run.steps.filter((step) => {
    const state = stepCardState(step, run)
    return all || state === 'active' || state === 'failed'
  })
  return (
    <ol aria-label={`Steps of ${runName(run)}`}>
      {steps.map((step, index) => {
        const before = steps[index - 1]
        return (
          <li key={step.plan.id}>
            {before && <Join into={stepCardState(step, run)} from={stepCardState(before, run)} />}
            <StepCard run={run} step={step} />
          </li>
        )
      })}
    </ol>
  )
}

interface PanelShowProps {
  readonly runId: string
  /** Among many: not drawn while out of sight. */
  readonly oneOfMany: boolean
}

/** One show in the panel: poster, name, steps in short, the cards that matter, and how far it is. */
export function PanelShow({ runId, oneOfMany }: PanelShowProps) {
  const { store } = useAppParts()
  const run = useApp((state) => state.board.runs[runId])
  const [all, setAll] = useState(false)
  if (!run) return null
  return (
    <section
      aria-label={runName(run)}
      className={classNames(
        'border-t border-white/8 px-6 py-[13px] first:border-t-0 first:pt-0',
        oneOfMany && '[contain-intrinsic-height:auto_480px] [content-visibility:auto]',
      )}
    >
      <div className="flex items-center gap-3">
        <Poster run={run} className="h-[42px] w-7 flex-none rounded-md" titleClass="hidden" />
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-display text-[24px] leading-[22px] tracking-[0.015em]">
            <a href={showHref(run.id)} className="hover:underline" onClick={() => store.getState().setPanelOpen(false)}>
              {runName(run)}
            </a>
          </h3>
          <p className="mt-px truncate text-[13px] leading-[19px] tabular-nums">
            <Standing run={run} />
          </p>
        </div>
        <RunButton run={run} />
      </div>
      <div className="relative mt-[11px] mb-3 rounded-full">
        <StepsStrip run={run} compact />
        <button
          type="button"
          aria-expanded={all}
          aria-label={`All steps of ${runName(run)}`}
          title={all ? 'Fewer steps' : 'All steps'}
          className="absolute inset-0 rounded-full"
          onClick={() => setAll(!all)}
        />
      </div>
      <Cards run={run} all={all} />
      <OverallLine run={run} />
    </section>
  )
}
