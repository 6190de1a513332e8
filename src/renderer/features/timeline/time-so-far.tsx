import { isEnded, type Run, stepOf } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { formatDuration } from '../../view/duration.ts'
import { plural } from '../../view/plural.ts'
import { stepNoun } from '../../view/step-words.ts'
import type { Try } from '../../view/tries.ts'
import { timeSpent } from './time-spent.ts'
import type { TimelineModel } from './timeline-model.ts'

interface RowProps {
  readonly name: string
  readonly ms: number
  readonly mostMs: number
  readonly className: string
}

function Row({ name, ms, mostMs, className }: RowProps) {
  return (
    <div className="mt-3.5 grid grid-cols-[64px_1fr_84px] items-center gap-3 text-[13px] leading-5">
      <dt className="text-foreground/72">{name}</dt>
      <dd className="contents">
        <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-white/7">
          <span
            className={classNames('block h-full rounded-full', className)}
            style={{ width: `${mostMs > 0 ? (ms / mostMs) * 100 : 0}%` }}
          />
        </span>
        <span className="text-right font-semibold whitespace-nowrap tabular-nums">
          {ms < 500 ? 'none' : formatDuration(ms)}
        </span>
      </dd>
    </div>
  )
}

const TIMES = ['', '', 'twice', 'three times', 'four times'] as const

/** What was tried again, in a sentence: "One portrait was tried twice."; empty where nothing was. */
function againWords(run: Run, tries: readonly Try[]): string {
  const again = [...Map.groupBy(tries, ({ taskId }) => taskId).values()]
    .map((its) => ({ stepId: its[0]?.stepId ?? '', count: Math.max(...its.map(({ attempt }) => attempt)) }))
    .filter(({ count }) => count > 1)
  const [first] = again
  if (!first) return ''
  const plan = stepOf(run, first.stepId)?.plan
  const alike = again.every(({ stepId, count }) => stepId === first.stepId && count === first.count)
  if (!alike || !plan) return `${plural(again.length, 'piece')} of work needed more than one try.`
  const often = TIMES[first.count] ?? `${first.count} times`
  if (again.length === 1) return `One ${stepNoun(plan, 1)} was tried ${often}.`
  return `${again.length} ${stepNoun(plan, again.length)} were tried ${often}.`
}

interface TimeSoFarProps {
  readonly run: Run
  readonly model: TimelineModel
  readonly now: number
}

/** Where the time of a run went: work, waiting for a place, tries that failed, pauses. */
export function TimeSoFar({ run, model, now }: TimeSoFarProps) {
  const spent = timeSpent(run, model, now)
  const most = Math.max(spent.workMs, spent.waitingMs, spent.retriesMs, spent.pausedMs)
  const sideBySide = spent.workMs > spent.clockMs * 1.05
  const words = [
    sideBySide ? 'Work runs side by side, so it adds up to more than the clock.' : '',
    againWords(run, [...model.tries.values()]),
  ]
  return (
    <section
      aria-labelledby="time-so-far"
      className="rounded-3xl border border-white/10 bg-[#0e0e0e] px-[19px] py-[15px]"
    >
      <div className="flex min-h-6 flex-wrap items-baseline gap-x-2.5">
        <h2 id="time-so-far" className="text-[15px] leading-6 font-semibold tracking-[-0.01em]">
          {isEnded(run.status) ? 'Where the time went' : 'Time so far'}
        </h2>
        <span className="text-[13px] leading-5 text-foreground/72 tabular-nums">
          {formatDuration(spent.clockMs)} on the clock
        </span>
      </div>
      <dl>
        <Row name="Work" ms={spent.workMs} mostMs={most} className="bg-white/72" />
        <Row name="Waiting" ms={spent.waitingMs} mostMs={most} className="time-waiting" />
        <Row name="Retries" ms={spent.retriesMs} mostMs={most} className="bg-destructive" />
        {spent.pausedMs >= 1000 && <Row name="Paused" ms={spent.pausedMs} mostMs={most} className="time-paused" />}
      </dl>
      {words.some((word) => word !== '') && (
        <p className="mt-4 text-[13px] leading-5 text-foreground/72">{words.filter((word) => word !== '').join(' ')}</p>
      )}
    </section>
  )
}
