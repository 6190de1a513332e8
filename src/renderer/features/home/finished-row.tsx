import { ChevronRight } from 'lucide-react'
import { placeHref, showHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { Poster } from '../../ui/poster.tsx'
import { formatRoughDuration } from '../../view/duration.ts'
import { formatDay } from '../../view/moment.ts'
import { runName } from '../../view/run-words.ts'
import { runWorkedMs } from '../../view/worked-time.ts'
import { useFinishedTotal } from '../history/use-finished-total.ts'

const POSTERS_WIDE = 9
const POSTERS_NARROW = 8

function FinishedShow({ runId, captioned }: { readonly runId: string; readonly captioned: boolean }) {
  const run = useApp((state) => state.board.runs[runId])
  if (!run) return null
  const ended = run.completedAt ?? run.createdAt
  const caption = `${formatDay(ended, Date.now())}, ${formatRoughDuration(runWorkedMs(run, ended))}`
  return (
    <li className="min-w-0">
      <a href={showHref(run.id)} title={runName(run)} className="group block rounded-xl wide:rounded-media">
        <Poster
          run={run}
          lazy
          className="press-fade aspect-2/3 rounded-xl group-hover:opacity-86 wide:rounded-media"
          titleClass="text-[19px]"
        />
        <span className="sr-only">{runName(run)}, finished </span>
        <span
          className={
            captioned ? 'mt-2 block truncate text-[12px] leading-4 text-foreground/72 tabular-nums' : 'sr-only'
          }
        >
          {caption}
        </span>
      </a>
    </li>
  )
}

/** Finished shows by their posters, newest first: one row of whole posters, and the way to all of them. */
export function FinishedRow({ runIds }: { readonly runIds: readonly string[] }) {
  const fits = useIsWide() ? POSTERS_WIDE : POSTERS_NARROW
  const full = runIds.length > fits
  const total = useFinishedTotal(runIds.length, full)
  const wide = fits === POSTERS_WIDE
  return (
    <section aria-labelledby="finished-heading" className="mt-[18px] wide:mt-[26px]">
      <div className="flex h-6 items-baseline justify-between">
        <h2 id="finished-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
          Finished
        </h2>
        {full && (
          <a
            href={placeHref('history')}
            className="press-fade -mr-1 flex items-center gap-1 rounded-md px-1 text-[13px] leading-5 text-foreground/72 tabular-nums hover:text-white"
          >
            {`All ${(total ?? runIds.length).toLocaleString('en-GB')}`}
            <ChevronRight size={15} aria-hidden />
          </a>
        )}
      </div>
      <ul className="mt-2.5 grid grid-cols-4 gap-3 min-[960px]:grid-cols-8 min-[960px]:pr-[88px] wide:mt-3 wide:grid-cols-9 wide:gap-4 wide:pr-0">
        {runIds.slice(0, fits).map((runId) => (
          <FinishedShow key={runId} runId={runId} captioned={wide} />
        ))}
      </ul>
    </section>
  )
}
