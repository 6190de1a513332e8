import * as m from 'framer-motion/m'
import { useEffect, useRef } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { type LogLink, showHref } from '../../routing/route.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { useMediaQuery } from '../../state/use-media-query.ts'
import { FilterRow } from './filter-row.tsx'
import { LogGrid } from './log-grid.tsx'
import { LogHead } from './log-head.tsx'
import './logs.css'
import { NewLines } from './new-lines.tsx'
import { NoLines } from './no-lines.tsx'
import { useDrawerKeys } from './use-drawer-keys.ts'
import { useLineExport } from './use-line-export.ts'
import { useLogView } from './use-log-view.ts'

const NO_LINK: LogLink = {}

/** Asks the host for word of new lines, as long as somebody looks. */
function useLogNews(): void {
  const { client } = useAppParts()
  useEffect(() => {
    client.wantLogs(true)
    return () => client.wantLogs(false)
  }, [client])
}

/** Gives the lines the focus when the drawer opens, and gives it back to what had it when the drawer closes. */
function useFocusInside(inside: () => HTMLElement | null): void {
  const target = useRef(inside)
  useEffect(() => {
    const before = document.activeElement
    target.current()?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}

function OpenLogs({ run, link }: { readonly run: Run; readonly link: LogLink }) {
  const input = useRef<HTMLInputElement>(null)
  const stepId = useApp(({ route }) => (route.screen === 'show' ? route.stepId : null))
  const close = (): void => {
    location.hash = showHref(run.id, stepId)
  }
  const view = useLogView(run, link, { onClose: close, onCopy: (span) => taken.copy(span) })
  const taken = useLineExport(run.id, view.query)
  const { rows, filter, scroll, newLines, setFilter, setFollow } = view
  const trouble = view.fault === null ? (rows?.state.trouble ?? null) : `This is no regular expression: ${view.fault}`
  useLogNews()
  useFocusInside(() => scroll.element.current)

  useDrawerKeys({
    drawer: () => scroll.element.current?.parentElement ?? null,
    onFind: () => input.current?.select(),
    onClose: close,
  })

  const settled = rows?.state.searched === 1 ? rows.state.total : null
  return (
    <>
      <LogHead view={view} taken={taken} input={input} onClose={close} />
      <FilterRow run={run} filter={filter} counts={rows?.state.levels ?? null} onChange={setFilter} />
      {trouble !== null && (
        <p id="log-fault" role="alert" className="flex-none px-6 pt-3 text-[13px] leading-5 text-destructive">
          {trouble}
        </p>
      )}
      <LogGrid
        run={run}
        rows={rows}
        scroll={scroll}
        height={view.height}
        cursor={view.cursor}
        open={view.open}
        onOpenHeight={view.setOpenHeight}
        onPressRow={view.pressRow}
        onKeyDown={view.onGridKey}
        empty={<NoLines filter={filter} searched={rows?.state.searched ?? 0} onChange={setFilter} />}
      />
      {!scroll.atEnd && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 bottom-0 h-[84px] bg-linear-to-b from-transparent to-drawer to-78%"
        />
      )}
      <NewLines count={newLines} onPress={() => setFollow(true)} />
      {/* Said when a search has come to its end, not with every line that is written. */}
      <p role="status" className="sr-only">
        {filter.find !== '' && settled !== null && view.follow !== 'on' ? `${settled} lines match` : ''}
      </p>
    </>
  )
}

/**
 * A show's log, over its stage: what the steps have written and write, to be searched, filtered and taken along.
 *
 * It opens at what the address names, see `logsHref`; Escape and its button lead back to the stage.
 */
export function LogsDrawer({ run }: { readonly run: Run }) {
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const link = useApp(({ route }) => (route.screen === 'show' ? route.logs : undefined)) ?? NO_LINK
  const away = still ? { opacity: 0 } : { y: '100%' }
  const here = still ? { opacity: 1 } : { y: 0 }
  const ease = [0.2, 0.8, 0.2, 1] as const
  return (
    <m.section
      aria-label="Logs"
      className="log-drawer fixed right-0 bottom-0 left-20 z-[15] flex flex-col rounded-tl-3xl border-t border-l border-white/14 border-l-white/8 bg-drawer wide:left-[400px]"
      initial={away}
      animate={{ ...here, transition: { duration: still ? 0.12 : 0.32, ease } }}
      exit={{ ...away, transition: { duration: still ? 0.12 : 0.22, ease } }}
    >
      {/* Another link is another look: it begins anew. */}
      <OpenLogs key={JSON.stringify(link)} run={run} link={link} />
    </m.section>
  )
}
