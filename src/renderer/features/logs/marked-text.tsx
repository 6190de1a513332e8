import type { FoundLine } from '../../../shared/contract/command-table/log-commands.ts'

interface MarkedTextProps {
  readonly text: string
  readonly marks: FoundLine['marks']
  /** Where to begin; what lies before is left out. */
  readonly from: number
}

/** A text with what was searched for marked in it. */
export function MarkedText({ text, marks, from }: MarkedTextProps) {
  let at = from
  const parts = marks.flatMap(([start, end]) => {
    const plain = text.slice(at, Math.max(at, start))
    const found = text.slice(Math.max(at, start), end)
    at = Math.max(at, end)
    return found === ''
      ? []
      : [
          plain,
          <mark key={start} className="rounded-[4px] bg-white/20 px-0.5 py-px text-white">
            {found}
          </mark>,
        ]
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
