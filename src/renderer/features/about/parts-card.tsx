import { RotateCw, Search } from 'lucide-react'
import { type RefObject, useDeferredValue, useId, useMemo, useState } from 'react'
import type { Answer } from '../../state/use-answer.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../view/plural.ts'
import { matchParts } from './match-parts.ts'
import { PartList } from './part-list.tsx'
import type { PartsFile } from './parts-file.ts'

interface PartsCardProps {
  readonly parts: Answer<PartsFile>
  readonly scroller: RefObject<HTMLElement | null>
}

function Found({
  file,
  search,
  scroller,
}: {
  readonly file: PartsFile
  readonly search: string
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const found = useMemo(() => matchParts(file.parts, search), [file, search])
  return (
    <>
      <p role="status" className="sr-only">
        {plural(found.length, 'part')}
      </p>
      {found.length === 0 ? (
        <p className="px-3 py-10 text-center text-[13px] leading-5 text-foreground/72">
          No part is called that, or is under that licence.
        </p>
      ) : (
        <PartList parts={found} texts={file.texts} scroller={scroller} />
      )}
    </>
  )
}

/** What others made of what is shipped, with their licences. */
export function PartsCard({ parts, scroller }: PartsCardProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const count = parts.status === 'ready' ? parts.value.parts.length : null
  return (
    <section
      aria-labelledby={id}
      aria-busy={parts.status === 'loading'}
      className="min-w-0 rounded-3xl border border-white/8 bg-black/20 px-2 pt-4 pb-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-3 pb-3">
        <div className="min-w-[220px] flex-1">
          <h2 id={id} className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
            Made by others
          </h2>
          <p className="mt-0.5 text-[13px] leading-5 text-pretty text-foreground/72 tabular-nums">
            {count === null ? 'Parts' : `${count} parts`} that are shipped with Callboard: packages, fonts, and what is
            inside of binaries.
          </p>
        </div>
        <label className="relative w-full max-w-[320px] min-w-[180px]">
          <span className="sr-only">Search parts and licences</span>
          <Search
            size={16}
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-foreground/56"
          />
          <input
            type="search"
            value={typed}
            maxLength={200}
            placeholder="Search parts and licences"
            onChange={(event) => setTyped(event.currentTarget.value)}
            className="h-10 w-full rounded-control border border-white/15 bg-surface pr-3 pl-10 text-[13px] leading-5 placeholder:text-foreground/56"
          />
        </label>
      </div>
      {parts.status === 'ready' && <Found file={parts.value} search={search} scroller={scroller} />}
      {parts.status === 'failed' && (
        <div role="alert" className="flex items-center justify-between gap-4 px-3 pb-3 text-[13px] leading-5">
          The list of parts could not be read.
          <Button size="small" icon={<RotateCw size={14} strokeWidth={2.4} aria-hidden />} onClick={parts.retry}>
            Try again
          </Button>
        </div>
      )}
    </section>
  )
}
