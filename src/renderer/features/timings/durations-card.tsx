import { useMemo, useState } from 'react'
import { showHref } from '../../routing/route.ts'
import { clockRange, fineClockFace } from '../../view/clock-face.ts'
import { formatMoment } from '../../view/moment.ts'
import { plural } from '../../view/plural.ts'
import { Chart } from './chart.tsx'
import { durationsPlan } from './durations-plan.ts'
import { GeneratorTable } from './generator-table.tsx'
import { BUSY_FROM, type RunPoint, type StepHistory } from './step-history.ts'
import { StepPicker } from './step-picker.tsx'

const HEIGHT = 288

/** What is known of one run's step, in a line. */
function pointWords({ at, typical, low, high, count, load }: RunPoint, now: number): string {
  const times =
    count === 1
      ? fineClockFace(typical)
      : `${fineClockFace(typical)} in the middle of ${count}, ${clockRange(low, high)}`
  const loaded = load === null ? '' : `, load ${load.toFixed(1)} per core`
  return `${formatMoment(at, now)}: ${times}${loaded}`
}

function Key() {
  return (
    <ul
      aria-label="What the signs mean"
      className="flex flex-wrap gap-x-4 gap-y-1 text-[12px] leading-4 text-foreground/72"
    >
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2 rounded-full bg-white" />
        middle of a show
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-4 rounded-[3px] bg-white/12" />
        fastest to slowest
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-warning" />
        machine busy
      </li>
    </ul>
  )
}

/** How long each step took, show by show: the list chooses what is drawn. */
export function DurationsCard({ steps, now }: { readonly steps: readonly StepHistory[]; readonly now: number }) {
  const longest = steps.toSorted((a, b) => b.typical - a.typical)[0]
  const [chosen, setChosen] = useState(longest?.stepId ?? '')
  const [pointed, setPointed] = useState<number | null>(null)
  const step = steps.find(({ stepId }) => stepId === chosen) ?? longest
  const plan = useMemo(() => (step ? durationsPlan(step, now) : null), [step, now])
  if (!step || !plan) return null
  const { points } = step
  const point = pointed === null ? undefined : points[pointed]
  const shows = plural(points.length, 'show')
  const busy = points.filter((each) => each.busy).length
  return (
    <section
      aria-labelledby="durations-heading"
      className="grid gap-x-8 gap-y-5 rounded-3xl border border-white/10 bg-[#0e0e0e] p-[19px] min-[980px]:grid-cols-[minmax(300px,372px)_minmax(0,1fr)]"
    >
      <div>
        <h2 id="durations-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
          How long steps take
        </h2>
        <p className="mt-1 mb-3 text-[13px] leading-5 text-foreground/72">
          The middle, and where eight in ten lie, for one piece of work.
        </p>
        <StepPicker steps={steps} chosen={step.stepId} onChoose={setChosen} />
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h3 className="text-[15px] leading-6 font-semibold">
            {step.title}{' '}
            <span className="font-normal text-foreground/72">over {points.length === 1 ? 'one show' : shows}</span>
          </h3>
          <Key />
        </div>
        <div className="mt-3">
          <Chart
            plan={plan}
            height={HEIGHT}
            label={`${step.title} over ${shows}: ${fineClockFace(step.typical)} in the middle${busy > 0 ? `; the machine was busy in ${busy}` : ''}`}
            onPoint={setPointed}
            onPress={(index) => {
              const pressed = points[index]
              if (pressed) location.hash = showHref(pressed.runId, null, 'timeline')
            }}
          />
        </div>
        <p aria-hidden="true" className="mt-1 min-h-5 text-[12px] leading-5 text-foreground/72 tabular-nums">
          {point
            ? `${pointWords(point, now)}. Press to open it.`
            : `Busy means a load average of ${BUSY_FROM} or more for each core.`}
        </p>
        <GeneratorTable step={step} />
        <table className="sr-only">
          <caption>{step.title}, show by show, newest first</caption>
          <tbody>
            {points.toReversed().map((each) => (
              <tr key={each.runId}>
                <td>{pointWords(each, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
