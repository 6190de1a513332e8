import { clockRange, fineClockFace } from '../../view/clock-face.ts'
import { generatorName } from '../../view/generator-words.ts'
import type { StepHistory } from './step-history.ts'

/** How long each generator takes for a step. */
export function GeneratorTable({ step }: { readonly step: StepHistory }) {
  return (
    <table className="mt-3 w-full border-collapse text-left text-[13px] leading-5 tabular-nums">
      <caption className="sr-only">{step.title}, by who makes them</caption>
      <thead className="text-[12px] leading-4 text-foreground/72">
        <tr className="h-7">
          <th scope="col" className="font-normal">
            Made by
          </th>
          <th scope="col" className="w-[88px] text-right font-normal">
            How many
          </th>
          <th scope="col" className="w-[88px] text-right font-normal">
            Middle
          </th>
          <th scope="col" className="w-[128px] text-right font-normal">
            Eight in ten
          </th>
          <th scope="col" className="w-[112px] text-right font-normal">
            When busy
          </th>
        </tr>
      </thead>
      <tbody>
        {step.generators.map(({ generator, count, typical, usual, whenBusy }) => (
          <tr key={generator} className="h-8 border-t border-white/8">
            <th scope="row" className="truncate font-medium">
              {generatorName(generator)}
            </th>
            <td className="text-right text-foreground/72">{count}</td>
            <td className="text-right font-semibold">{fineClockFace(typical)}</td>
            <td className="text-right text-foreground/72">
              {usual === null ? 'too few yet' : clockRange(usual.from, usual.to)}
            </td>
            <td className="text-right text-foreground/72">{whenBusy === null ? '–' : fineClockFace(whenBusy)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
