import { useMemo, useRef } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { useWidth } from '../../ui/use-width.ts'
import { clockRange, fineClockFace } from '../../view/clock-face.ts'
import { plural } from '../../view/plural.ts'
import type { Try } from '../../view/tries.ts'
import { compareSteps, type StepComparison } from './compare-steps.ts'
import { DotPlot } from './dot-plot.tsx'
import { scaleMarks } from './scale-marks.ts'
import { useTimings } from './use-timings.ts'

function ownWords({ typical, running, done, fansOut }: StepComparison): string {
  if (typical !== null) return `${fineClockFace(typical)}${fansOut && done.length > 1 ? ' each' : ''}`
  return running.length > 0 ? 'at work' : 'to come'
}

const usualWords = ({ usual }: StepComparison): string => (usual === null ? '–' : clockRange(usual.from, usual.to))

function Key({ running, earlier }: { readonly running: boolean; readonly earlier: boolean }) {
  return (
    <ul
      aria-label="What the dots mean"
      className="ml-auto flex flex-wrap items-center gap-x-3.5 text-[12px] leading-5 text-foreground/72"
    >
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2 rounded-full bg-white" />
        done
      </li>
      {running && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2 rounded-full bg-primary" />
          running
        </li>
      )}
      {earlier && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-1 rounded-full bg-white/36" />
          earlier
        </li>
      )}
    </ul>
  )
}

interface StepDurationsProps {
  readonly run: Run
  readonly tries: readonly Try[]
  readonly now: number
}

/** How long the steps of a run take, beside the latest runs before it. */
export function StepDurations({ run, tries, now }: StepDurationsProps) {
  const known = useTimings(run.pipeline)
  const timings = known.status === 'ready' ? known.value : []
  const { steps, runs, mostMs } = useMemo(() => compareSteps(run, tries, timings, now), [run, tries, timings, now])
  const noun = run.pipeline === 'show-production' ? 'show' : 'run'
  const plot = useRef<HTMLDivElement>(null)
  const width = useWidth(plot)
  const note =
    runs === 0
      ? `your first ${noun}: the usual times will stand here after a few more`
      : `this ${noun} against your last ${runs === 1 ? `${noun}` : runs}`
  return (
    <section
      aria-labelledby="step-durations"
      aria-busy={known.status === 'loading'}
      className="rounded-3xl border border-white/10 bg-[#0e0e0e] px-[19px] pt-[15px] pb-2.5"
    >
      <div className="flex min-h-6 flex-wrap items-baseline gap-x-2.5">
        <h2 id="step-durations" className="text-[15px] leading-6 font-semibold tracking-[-0.01em]">
          How long steps take
        </h2>
        <span className="text-[13px] leading-5 text-foreground/72">{note}</span>
        <Key running={steps.some((step) => step.running.length > 0)} earlier={runs > 0} />
      </div>
      <table className="mt-2 w-full table-fixed border-collapse text-left text-[12.5px] leading-5 tabular-nums">
        <caption className="sr-only">
          How long each step takes in this {noun}, and what is usual ({plural(runs, noun)} before it)
        </caption>
        <colgroup>
          <col className="w-[129px]" />
          <col />
          <col className="w-[96px]" />
          <col className="w-[112px]" />
        </colgroup>
        <tbody>
          {steps.map((step) => {
            const quiet = step.typical === null && step.running.length === 0
            return (
              <tr key={step.stepId} className="h-[25.5px]">
                <th
                  scope="row"
                  className={classNames('truncate text-[13px] font-medium', quiet && 'text-foreground/56')}
                >
                  {step.title}
                </th>
                <td className="pr-[34px]">{width > 0 && <DotPlot step={step} width={width} mostMs={mostMs} />}</td>
                <td className={classNames(quiet ? 'text-foreground/56' : 'font-semibold')}>{ownWords(step)}</td>
                <td className="text-right text-foreground/72">{usualWords(step)}</td>
              </tr>
            )
          })}
        </tbody>
        {/* The heads stand below, as the scale does, and are read first all the same. */}
        <tfoot>
          <tr className="h-[26px] text-[12px] leading-4 text-foreground/56">
            <td />
            <td className="pr-[34px]">
              <div ref={plot} aria-hidden="true" className="relative h-4">
                {scaleMarks(mostMs).map(({ ms, label }) => (
                  <span
                    key={ms}
                    className={classNames('absolute whitespace-nowrap', ms > 0 && '-translate-x-1/2')}
                    style={{ left: `${(ms / mostMs) * 100}%` }}
                  >
                    {label}
                  </span>
                ))}
              </div>
            </td>
            <td>this {noun}</td>
            <td className="text-right">usual</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
