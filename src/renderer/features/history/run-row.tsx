import { Ban, Check, History, Pause, X } from 'lucide-react'
import { useState } from 'react'
import type { RunListRow } from '../../../shared/contract/views.ts'
import type { RunStatus } from '../../../shared/domain/run.ts'
import { replayHref, showHref } from '../../routing/route.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { formatDuration } from '../../view/duration.ts'
import { formatClock, formatDay } from '../../view/moment.ts'
import { initialOf } from '../../view/person-name.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { DeleteButton } from '../delete/delete-button.tsx'

const ended = (status: string): boolean => status === 'succeeded' || status === 'failed' || status === 'cancelled'

/** How a run of the list stands, in a word or a few. */
function standing({ status, percent, error }: RunListRow): string {
  switch (status) {
    case 'succeeded':
      return 'Finished'
    case 'failed':
      return error ? `Stopped. ${plainFailure(error).words}` : 'Stopped'
    case 'cancelled':
      return `Cancelled at ${percent}%`
    case 'paused':
      return `Paused at ${percent}%`
    default:
      return `In production, ${percent}%`
  }
}

function StatusSign({ status }: { readonly status: string }) {
  switch (status) {
    case 'succeeded':
      return <Check size={14} strokeWidth={2.4} aria-hidden />
    case 'failed':
      return <X size={14} strokeWidth={2.6} className="text-destructive" aria-hidden />
    case 'cancelled':
      return <Ban size={13} strokeWidth={2} aria-hidden />
    case 'paused':
      return <Pause size={13} strokeWidth={2.4} aria-hidden />
    default:
      return <Spinner size={14} stroke={2} />
  }
}

/** A run's picture in small; its first letter until there is one. Decorative: the title stands beside it. */
function Cover({ run }: { readonly run: RunListRow }) {
  const [loaded, setLoaded] = useState(false)
  return (
    <span
      aria-hidden="true"
      className="picture-edge grid h-[66px] w-11 flex-none place-items-center overflow-hidden rounded-[8px] bg-[#1f1f1f] font-display text-[22px] text-foreground/56"
    >
      {initialOf(run.title)}
      {run.cover !== null && (
        <img
          src={`artifacts/${encodeURIComponent(run.cover)}`}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={() => setLoaded(true)}
          className="press-fade absolute inset-0 size-full object-cover"
          style={{ opacity: loaded ? 1 : 0 }}
        />
      )}
    </span>
  )
}

/** One run of the history: a press opens it, Replay shows how it went. */
export function RunRow({ run, now }: { readonly run: RunListRow; readonly now: number }) {
  const at = Date.parse(run.finishedAt ?? run.createdAt)
  const title = run.title || 'Untitled show'
  return (
    <div className="group relative flex h-full items-center gap-4 rounded-2xl px-3 hover:bg-white/5">
      <Cover run={run} />
      <div className="min-w-0 flex-1">
        <a
          href={showHref(run.runId)}
          data-row
          className="block truncate font-display text-[24px] leading-7 tracking-[0.015em] after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-white"
        >
          {title}
        </a>
        <p className="mt-0.5 flex min-w-0 items-center gap-1.5 text-[13px] leading-5 text-foreground/72 tabular-nums">
          <StatusSign status={run.status} />
          <span className="truncate">{standing(run)}</span>
        </p>
      </div>
      <div className="hidden w-[132px] flex-none text-[13px] leading-5 tabular-nums min-[720px]:block">
        <p>{formatDay(at, now)}</p>
        <p className="text-foreground/72">{formatClock(at)}</p>
      </div>
      <p className="w-[104px] flex-none text-right text-[13px] leading-5 font-semibold tabular-nums">
        {run.workedMs > 0 ? formatDuration(run.workedMs) : '–'}
        <span className="sr-only"> of work</span>
      </p>
      <div className="flex w-[140px] flex-none items-center justify-end gap-1.5">
        {ended(run.status) && (
          <a
            href={replayHref(run.runId)}
            aria-label={`Replay ${title}`}
            className="press-fade relative inline-flex h-[30px] items-center gap-1.5 rounded-[10px] bg-white/8 pr-3 pl-2.5 text-[12.5px] font-semibold hover:bg-white/14"
          >
            <History size={14} strokeWidth={2.2} aria-hidden />
            Replay
          </a>
        )}
        <DeleteButton runId={run.runId} name={title} status={run.status as RunStatus} className="z-10" />
      </div>
    </div>
  )
}
