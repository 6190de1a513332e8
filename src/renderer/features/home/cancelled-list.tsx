import { Ban } from 'lucide-react'
import { showHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { formatMoment } from '../../view/moment.ts'
import { runName, stepsDone } from '../../view/run-words.ts'

function CancelledShow({ runId }: { readonly runId: string }) {
  const run = useApp((state) => state.board.runs[runId])
  if (!run) return null
  return (
    <li>
      <a
        href={showHref(run.id)}
        className="press-fade flex items-center gap-3 rounded-2xl border border-white/8 bg-black/20 px-4 py-3 hover:bg-white/6"
      >
        <Ban size={16} className="text-foreground/56" aria-hidden />
        <span className="min-w-0 flex-1 truncate text-[13px] leading-5 font-semibold">{runName(run)}</span>
        <span className="text-[12px] leading-4 whitespace-nowrap text-foreground/72 tabular-nums">
          {stepsDone(run)} of {run.steps.length} steps, {formatMoment(run.completedAt ?? run.createdAt, Date.now())}
        </span>
      </a>
    </li>
  )
}

/** Shows that were cancelled: out of the way, with what they made still there. */
export function CancelledList({ runIds }: { readonly runIds: readonly string[] }) {
  return (
    <section aria-labelledby="cancelled-heading" className="mt-6">
      <h2 id="cancelled-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
        Cancelled
      </h2>
      <ul className="mt-3 grid grid-cols-2 gap-3 wide:grid-cols-3 wide:gap-4">
        {runIds.map((runId) => (
          <CancelledShow key={runId} runId={runId} />
        ))}
      </ul>
    </section>
  )
}
