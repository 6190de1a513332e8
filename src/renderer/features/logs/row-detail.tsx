import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { FoundLine } from '../../../shared/contract/command-table/log-commands.ts'
import type { Run } from '../../../shared/domain/run.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { Cell } from './cell.tsx'
import { errorCodeOf, whatNow } from './line-error.ts'
import { lineText } from './line-text.ts'
import { lineMoment } from './line-time.ts'

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2">
      <dt className="text-foreground/56">{name}</dt>
      <dd className="text-foreground/86">{children}</dd>
    </div>
  )
}

function ErrorFacts({ line, run }: { readonly line: FoundLine; readonly run: Run }) {
  const found = errorCodeOf(line)
  const next = whatNow(run, line)
  const words = found ? plainFailure({ code: found.code, message: line.text.slice(found.length) }).words : null
  return (
    <>
      {words !== null && !line.text.includes(words) && <Fact name="In short">{words}</Fact>}
      {next !== null && <Fact name="What now">{next}</Fact>}
      {found && (
        <Fact name="Code">
          <span className="font-mono">{found.code}</span>
        </Fact>
      )}
    </>
  )
}

/** Whether a row may have no room for a text. */
const isLong = (text: string): boolean => text.length > 60 || text.includes('\n')

interface RowDetailProps {
  readonly line: FoundLine
  readonly run: Run
  /** Told of its height, in CSS pixels, whenever that changes. */
  readonly onHeight: (height: number) => void
}

/** What stands below an open row: what an error means, and the whole text. */
export function RowDetail({ line, run, onHeight }: RowDetailProps) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    onHeight(current.offsetHeight)
    const observer = new ResizeObserver(() => onHeight(current.offsetHeight))
    observer.observe(current)
    return () => observer.disconnect()
  }, [onHeight])
  return (
    <Cell ref={element} className="pr-3 pb-2 pl-[244px] text-[12.5px] leading-5">
      <dl>
        {line.level === 'error' && <ErrorFacts line={line} run={run} />}
        {(line.level !== 'error' || isLong(line.text)) && (
          <Fact name="Text">
            <span className="font-mono whitespace-pre-wrap [overflow-wrap:anywhere]">{line.text}</span>
          </Fact>
        )}
        <Fact name="Written">{lineMoment(line.at)}</Fact>
      </dl>
      <CopyButton size="small" tone="ghost" className="mt-1 ml-[82px]" text={lineText(line)} label="Copy line" />
    </Cell>
  )
}
