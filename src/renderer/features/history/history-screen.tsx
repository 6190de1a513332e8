import { RotateCw, Search } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RunFilter } from '../../../shared/contract/views.ts'
import { homeHref } from '../../routing/route.ts'
import { Button } from '../../ui/button.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { keepPlace, readPlace } from './history-place.ts'
import { RunList } from './run-list.tsx'
import { StatusChoice } from './status-choice.tsx'
import { type RunPages, useRunPages } from './use-run-pages.ts'

/** How long nobody types before it is searched, in milliseconds. */
const STILL_MS = 150

/** Where the list begins below the top of the screen, in CSS pixels; the heading above it has a fixed height. */
const LIST_FROM = 204

const countWords = ({ query, total }: RunPages): string => {
  if (query === null) return ''
  return total === 1 ? '1 show' : `${total.toLocaleString('en-GB')} shows`
}

interface NothingProps {
  readonly searched: boolean
  readonly onClear: () => void
}

/** What stands where no run is listed: what will be, or how to see more. */
function Nothing({ searched, onClear }: NothingProps) {
  return (
    <div className="grid place-items-center px-6 py-20 text-center">
      <h2 className="display-type text-[32px]">{searched ? 'Nothing like that' : 'No shows yet'}</h2>
      <p className="mt-3 max-w-[440px] text-[15px] leading-[22px] text-foreground/72">
        {searched
          ? 'No show has all of these words in its title and ended that way.'
          : 'Every show that you produce stays here, with how long it took and a replay of how it went.'}
      </p>
      {searched ? (
        <Button className="mt-5" onClick={onClear}>
          Show all
        </Button>
      ) : (
        <a
          href={homeHref}
          className="press-fade mt-5 rounded-control bg-white px-4 py-2 text-[13px] font-semibold text-ink hover:bg-white/88"
        >
          Pitch a show
        </a>
      )}
    </div>
  )
}

function Trouble({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="mb-3 flex items-center gap-4 rounded-2xl border border-destructive/30 bg-destructive/10 px-4 py-3"
    >
      <p className="min-w-0 flex-1 text-[13px] leading-5">The history could not be read. {reason}</p>
      <Button size="small" icon={<RotateCw size={14} strokeWidth={2.4} aria-hidden />} onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

/** The same value once it has stood still for a while. */
function useStill(value: string): string {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), STILL_MS)
    return () => clearTimeout(timer)
  }, [value])
  return still
}

/** Keeps in the browser's own history where one is, and goes there when one comes back. */
function useKeptPlace(pages: RunPages, scroller: RefObject<HTMLElement | null>, top: number): void {
  const first = useRef(true)
  const { query, rows } = pages
  const count = rows.length

  // Another question is another list, which begins at its top; the first is where one was.
  useLayoutEffect(() => {
    if (!query) return
    scroller.current?.scrollTo({ top: first.current ? top : 0 })
    first.current = false
  }, [query, scroller, top])

  useEffect(() => {
    const element = scroller.current
    if (!element || !query) return
    const keep = () => keepPlace({ query, rows: count, top: element.scrollTop })
    let timer = setTimeout(keep, STILL_MS)
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, STILL_MS)
    }
    element.addEventListener('scroll', onScroll)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', onScroll)
    }
  }, [query, count, scroller])
}

/** All shows there ever were, by title and by how they ended. */
export function HistoryScreen() {
  const [place] = useState(readPlace)
  const [typed, setTyped] = useState(place.query.text)
  const [status, setStatus] = useState<RunFilter | null>(place.query.status)
  const text = useStill(typed)
  const query = useMemo(() => ({ text, status }), [text, status])
  const pages = useRunPages(query, place.rows)
  const scroller = useRef<HTMLElement>(null)
  const empty = pages.query !== null && pages.rows.length === 0
  useKeptPlace(pages, scroller, place.top)

  return (
    <ScrollScreen label="History" className="home-light" scroller={scroller}>
      <div className="max-w-[1600px] px-6 pb-24 wide:px-8" aria-busy={pages.query !== query}>
        <div className="flex flex-col" style={{ height: LIST_FROM }}>
          <div className="flex items-baseline gap-4 pt-15 wide:pt-[72px]">
            <h1 className="display-type text-[44px] leading-[40px]! wide:text-[64px] wide:leading-[56px]!">History</h1>
            <p role="status" className="text-[13px] leading-5 whitespace-nowrap text-foreground/72 tabular-nums">
              {countWords(pages)}
            </p>
          </div>
          <div className="mt-auto flex items-center gap-3 pb-4">
            <label className="relative w-full max-w-[360px] min-w-[180px]">
              <span className="sr-only">Search shows by title</span>
              <Search
                size={16}
                aria-hidden
                className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-foreground/56"
              />
              <input
                type="search"
                value={typed}
                maxLength={200}
                placeholder="Search by title"
                onChange={(event) => setTyped(event.currentTarget.value)}
                className="h-10 w-full rounded-control border border-white/15 bg-surface pr-3 pl-10 text-[13px] leading-5 placeholder:text-foreground/56"
              />
            </label>
            <StatusChoice chosen={status} onChoose={setStatus} />
          </div>
        </div>
        {pages.trouble !== null && <Trouble reason={pages.trouble} onRetry={pages.retry} />}
        {empty ? (
          <Nothing
            searched={text.trim() !== '' || status !== null}
            onClear={() => {
              setTyped('')
              setStatus(null)
            }}
          />
        ) : (
          <RunList pages={pages} scroller={scroller} offset={LIST_FROM} />
        )}
      </div>
    </ScrollScreen>
  )
}
