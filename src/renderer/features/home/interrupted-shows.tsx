import { Play, PowerOff } from 'lucide-react'
import { useState } from 'react'
import { runOf } from '../../../shared/domain/run.ts'
import { useApp, useAppList, useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { Button } from '../../ui/button.tsx'
import { interruptedIds } from '../../view/lists.ts'
import { plural } from '../../view/plural.ts'
import { runName } from '../../view/run-words.ts'

/** Shows that were at work when Callboard ended, and the way on for all of them. Each has its own on its card. */
export function InterruptedShows() {
  const parts = useAppParts()
  const runIds = useAppList((state) => interruptedIds(state.board))
  const [first] = runIds
  const only = useApp(({ board }) => (first === undefined ? undefined : runOf(board, first)))
  const [busy, setBusy] = useState(false)
  if (!only) return null
  const several = runIds.length > 1

  async function resumeAll(): Promise<void> {
    setBusy(true)
    for (const runId of runIds) await giveCommand(parts, 'run.resume', { runId })
    setBusy(false)
  }

  return (
    <section
      aria-label="Interrupted"
      className="mt-[18px] flex items-center gap-4 rounded-2xl border border-white/15 bg-surface py-3 pr-3 pl-4 wide:mt-6"
    >
      <PowerOff size={20} strokeWidth={1.8} className="flex-none text-foreground/72" aria-hidden />
      <p className="min-w-0 flex-1 text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/72">
        <span className="font-semibold text-foreground">
          {several ? `${plural(runIds.length, 'show')} were interrupted.` : `${runName(only)} was interrupted.`}
        </span>{' '}
        Callboard ended while {several ? 'they were' : 'it was'} made. All that was finished is kept.
      </p>
      <Button
        tone="primary"
        size="small"
        className="flex-none"
        icon={<Play size={13} fill="currentColor" aria-hidden />}
        disabled={busy}
        onClick={() => void resumeAll()}
      >
        {several ? 'Resume all' : 'Resume it'}
      </Button>
    </section>
  )
}
