import { type ReactNode, useMemo, useState } from 'react'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { fineClockFace } from '../../view/clock-face.ts'
import { formatMoment } from '../../view/moment.ts'
import { plural } from '../../view/plural.ts'
import { Chart } from './chart.tsx'
import { type MarkOutcome, markOutcomes } from './forecast-marks.ts'
import { forecastsPlan } from './forecasts-plan.ts'

const HEIGHT = 248

const percent = (share: number): string => `${Math.round(share * 100)}%`

function Figure({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-center gap-4">
      <span className="display-type w-[108px] flex-none pt-[5px] text-[58px] leading-[48px]! tabular-nums">
        {value}
      </span>
      <p className="text-[13px] leading-5 text-foreground/86">{children}</p>
    </div>
  )
}

interface MarkTableProps {
  readonly outcomes: readonly MarkOutcome[]
  /** How long the one run lasted; null for the middle of several. */
  readonly lengthMs: number | null
}

/** The same in numbers. */
function MarkTable({ outcomes, lengthMs }: MarkTableProps) {
  const write = (share: number): string => (lengthMs === null ? percent(share) : fineClockFace(share * lengthMs))
  return (
    <table className="w-full border-collapse text-right text-[13px] leading-5 tabular-nums">
      <caption className="sr-only">What was said to be left, and what was left in truth</caption>
      <thead className="text-[12px] leading-4 text-foreground/72">
        <tr className="h-7">
          <th scope="col" className="text-left font-normal">
            When done
          </th>
          <th scope="col" className="font-normal">
            Said
          </th>
          <th scope="col" className="font-normal">
            At most
          </th>
          <th scope="col" className="font-normal">
            Came
          </th>
          <th scope="col" className="font-normal">
            Held
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ mark, likely, most, came, within, count }) => (
          <tr key={mark} className="h-8 border-t border-white/8">
            <th scope="row" className="text-left font-medium">
              {percent(mark)}
            </th>
            <td className="text-foreground/72">{write(likely)}</td>
            <td className="text-foreground/72">{write(most)}</td>
            <td className="font-semibold">{write(came)}</td>
            <td className="text-foreground/72">
              {lengthMs === null ? `${Math.round(within * count)} of ${count}` : within === 1 ? 'yes' : 'no'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Answer = CommandOutput<'history.forecasts'>

/** How good our own estimates were: in two figures, along the time of the runs, and run by run. */
export function ForecastsCard({ answer, now }: { readonly answer: Answer; readonly now: number }) {
  const [chosen, setChosen] = useState('')
  const { runs, within, error, count } = answer
  const run = runs.find(({ runId }) => runId === chosen)
  const shown = useMemo(() => (run ? [run] : runs), [run, runs])
  const outcomes = useMemo(() => markOutcomes(shown), [shown])
  const lengthMs = run?.totalMs ?? null
  const plan = useMemo(() => forecastsPlan(outcomes, lengthMs), [outcomes, lengthMs])
  if (within === null || error === null) return <NoForecasts />
  return (
    <section aria-labelledby="forecasts-heading" className="rounded-3xl border border-white/10 bg-[#0e0e0e] p-[19px]">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="forecasts-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
          Predicted against actual{' '}
          <span className="ml-1.5 text-[13px] font-normal tracking-normal text-foreground/72">
            {plural(count, 'estimate')} of {plural(runs.length, 'show')}
          </span>
        </h2>
        <label className="flex items-center gap-2 text-[13px] leading-5 text-foreground/72">
          Of
          <select
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            className="h-9 max-w-[300px] rounded-control border border-white/15 bg-surface px-3 text-[13px] leading-5 text-foreground"
          >
            <option value="">all of them</option>
            {runs.map(({ runId, title, finishedAt }) => (
              <option key={runId} value={runId}>
                {title}, {formatMoment(finishedAt, now)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="mt-4 grid gap-x-10 gap-y-4 min-[860px]:grid-cols-2">
        <Figure value={percent(within)}>
          of the estimates held: the show took no longer than the “at most” that was said. Nine in ten is the aim.
        </Figure>
        <Figure value={percent(error)}>
          of the show’s time is how far the likely value was off in the middle: half of the estimates were closer, half
          further.
        </Figure>
      </div>
      <div className="mt-6 grid gap-x-8 gap-y-5 min-[980px]:grid-cols-[minmax(0,1fr)_minmax(320px,420px)]">
        <div className="min-w-0">
          <Chart
            plan={plan}
            height={HEIGHT}
            label="What was said to be left beside what was left in truth, along the time of the show; the table has the numbers"
          />
          <ul
            aria-label="What the lines mean"
            className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[12px] leading-4 text-foreground/72"
          >
            <li className="flex items-center gap-1.5">
              <span aria-hidden="true" className="h-[2px] w-5 bg-white" />
              left in truth
            </li>
            <li className="flex items-center gap-1.5">
              <span aria-hidden="true" className="size-2 rounded-full bg-white" />
              said
            </li>
            <li className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="h-3 w-5 rounded-[3px] border-t border-dashed border-white/40 bg-white/12"
              />
              up to “at most”
            </li>
          </ul>
        </div>
        <div>
          <MarkTable outcomes={outcomes} lengthMs={lengthMs} />
          <p className="mt-2 text-[12px] leading-4 text-foreground/72">
            {lengthMs === null
              ? 'What was left, in the middle, as a share of each show’s time.'
              : 'What was left of this show.'}
          </p>
        </div>
      </div>
    </section>
  )
}

/** What stands here until an estimate has been put to the test. */
function NoForecasts() {
  return (
    <section aria-labelledby="forecasts-heading" className="rounded-3xl border border-white/8 bg-black/20 p-[19px]">
      <h2 id="forecasts-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
        Predicted against actual
      </h2>
      <p className="mt-1 max-w-[640px] text-[13px] leading-5 text-foreground/72">
        When a show ends, what was foretold at 10, 25, 50, 75 and 90% of its time is set against what came, and stands
        here. The estimates learn from it.
      </p>
    </section>
  )
}
