import { ROW_COLUMNS } from './log-row.tsx'

/** Shares of the text's column that lines fill, so that a skeleton looks like a log. */
const WIDTHS = ['w-[42%]', 'w-[58%]', 'w-[36%]', 'w-[64%]', 'w-[48%]', 'w-[30%]', 'w-[54%]'] as const

/** A row in its shape, before its line is there. `still` where it stands for a moment only, under a scroll. */
export function RowSkeleton({ row, still = false }: { readonly row: number; readonly still?: boolean }) {
  const bar = still ? 'rounded-full bg-white/6' : 'skeleton-sheen rounded-full'
  return (
    <div aria-hidden="true" className={`${ROW_COLUMNS} h-[26px]`}>
      <span className={`${bar} h-2.5 w-[88px]`} />
      <span className="mx-auto size-1.5 rounded-full bg-white/14" />
      <span className={`${bar} h-2.5 w-14`} />
      <span className="flex items-center gap-1.5">
        <span className={`${bar} size-[18px]`} />
        <span className={`${bar} h-2.5 w-9`} />
      </span>
      <span className={`${bar} h-2.5 ${WIDTHS[row % WIDTHS.length]}`} />
      <span />
    </div>
  )
}
