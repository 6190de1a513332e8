import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { isEnded, type Run } from '../../../shared/domain/run.ts'
import type { LogLink } from '../../routing/route.ts'
import { type Cursor, gridKey, type RowSpan, selectionOf } from './cursor.ts'
import { type Follow, followAfterScroll } from './follow.ts'
import { faultOf, filterOf, type LogFilter, type LogQuery } from './log-filter.ts'
import type { LogRows } from './log-rows.ts'
import { GRID_PADDING, type OpenRow, ROW_HEIGHT, rowAt, rowsHeight, topToShow } from './row-geometry.ts'
import { useLogQuestions } from './use-log-questions.ts'
import { type LogScroll, useLogScroll } from './use-log-scroll.ts'

/** A log as somebody looks at it. */
export interface LogView {
  readonly filter: LogFilter
  /** The filter as the host is asked. */
  readonly query: LogQuery
  readonly fault: string | null
  /** Null until the first answer. */
  readonly rows: LogRows | null
  /** Lines of the whole log, whatever the filter; null until known. */
  readonly wholeTotal: number | null
  readonly scroll: LogScroll
  readonly height: number
  readonly cursor: Cursor | null
  readonly open: OpenRow | null
  readonly follow: Follow
  /** Lines that have come since following stopped. */
  readonly newLines: number
  /** Rows in sight. */
  readonly inSight: RowSpan
  setFilter(change: Partial<LogFilter>): void
  setFollow(on: boolean): void
  setOpenHeight(height: number): void
  pressRow(row: number, extend: boolean): void
  /** Hears the grid's keys. */
  onGridKey(event: KeyboardEvent): void
}

interface Doings {
  /** Escape, where nothing is open or selected any more. */
  readonly onClose: () => void
  readonly onCopy: (span: RowSpan) => void
}

export function useLogView(run: Run, link: LogLink, doings: Doings): LogView {
  const [filter, setWholeFilter] = useState(() => filterOf(link))
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [open, setOpen] = useState<OpenRow | null>(null)
  const [follow, setFollowState] = useState<Follow>(() => (isEnded(run.status) ? 'off' : 'on'))
  /** Line to stay at when the question changes. */
  const anchorId = useRef<number | null>(null)

  const { query, rows, wholeTotal } = useLogQuestions({
    runId: run.id,
    filter,
    tail: follow === 'on',
    near: () => anchorId.current,
  })
  const total = rows?.state.total ?? 0
  const searched = rows?.state.searched ?? 0

  const height = rowsHeight(total, open) + GRID_PADDING.above + GRID_PADDING.below
  const onMove = useCallback((top: number, before: number, end: number) => {
    setFollowState((current) => followAfterScroll(current, top, before, end))
  }, [])
  const scroll = useLogScroll(height, onMove)
  const { goTo, place, sight } = scroll

  const inSight = useMemo(() => {
    const top = place.top - GRID_PADDING.above
    const first = Math.max(0, rowAt(top, open))
    return { first, last: Math.min(total - 1, rowAt(top + sight - 1, open)) }
  }, [place.top, sight, total, open])

  // The end stays in sight while it is followed. Its first appearance is at the end as well, whoever follows.
  const arrived = useRef<LogRows | null>(null)
  useLayoutEffect(() => {
    if (!rows || sight === 0) return
    const { near, known } = rows.state
    const isNew = arrived.current !== rows
    if (follow === 'on') goTo(height)
    else if (isNew && near !== null) goTo(near * ROW_HEIGHT - sight / 3)
    else if (isNew && anchorId.current === null) goTo(height)
    else if (height - sight < place.top) goTo(place.top)
    const settled = searched === 1 && known && (anchorId.current === null || near !== null || follow === 'on')
    if (isNew && settled) arrived.current = rows
  }, [rows, follow, height, sight, searched, goTo, place.top])

  const seen = useRef<{ rows: LogRows | null; total: number }>({ rows: null, total: 0 })
  if (follow === 'on' || seen.current.rows !== rows || arrived.current !== rows) seen.current = { rows, total }
  const newLines = Math.max(0, total - seen.current.total)

  // What is open and where the keyboard is belong to one question's rows.
  const lineInSight = rows?.line(cursor?.row ?? inSight.first)?.id ?? null
  const setFilter = useCallback(
    (change: Partial<LogFilter>) => {
      anchorId.current = lineInSight
      setWholeFilter((before) => ({ ...before, ...change }))
      setCursor(null)
      setOpen(null)
    },
    [lineInSight],
  )

  const setFollow = useCallback((on: boolean) => setFollowState(on ? 'on' : 'off'), [])
  const pause = useCallback(() => setFollowState((current) => (current === 'on' ? 'paused' : current)), [])

  const toggle = useCallback(
    (row: number) => {
      // The page stands still while somebody reads.
      pause()
      setOpen((before) => (before?.row === row ? null : { row, extra: 0 }))
    },
    [pause],
  )
  const setOpenHeight = useCallback((extra: number) => {
    setOpen((before) => (before === null || before.extra === extra ? before : { ...before, extra }))
  }, [])

  /** Brings a row into sight, clear of what lies over the last ones. */
  const showRow = (row: number, opened: OpenRow | null): void => {
    const { above, below } = GRID_PADDING
    goTo(topToShow(row, place.top - above, Math.max(ROW_HEIGHT, sight - below), opened) + above)
  }

  const moveTo = (row: number, extend: boolean): void => {
    setCursor((before) => ({ row, anchor: extend ? (before?.anchor ?? row) : row }))
    if (row < total - 1) pause()
    showRow(row, open)
  }

  const pressRow = useCallback(
    (row: number, extend: boolean) => {
      if (extend) setCursor((before) => ({ row, anchor: before?.anchor ?? row }))
      else if (window.getSelection()?.isCollapsed !== false) {
        setCursor({ row, anchor: row })
        toggle(row)
      }
    },
    [toggle],
  )

  const close = (): void => {
    if (open) setOpen(null)
    else if (selectionOf(cursor)) setCursor((before) => before && { ...before, anchor: before.row })
    else doings.onClose()
  }

  const onGridKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const page = Math.floor(sight / ROW_HEIGHT)
    const does = gridKey(event, cursor, { total, page, start: inSight.first })
    if (!does) return
    // Text that was chosen with the pointer is copied by the browser.
    if (does.kind === 'copy' && window.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    if (does.kind === 'move') moveTo(does.row, does.extend)
    else if (does.kind === 'select-all' && total > 0) setCursor({ row: total - 1, anchor: 0 })
    else if (does.kind === 'copy') doings.onCopy(selectionOf(cursor) ?? inSight)
    else if (does.kind === 'open' && cursor) toggle(cursor.row)
    else if (does.kind === 'close') {
      event.stopPropagation()
      close()
    }
  }

  // What was opened comes into sight whole, once its height is known; later the person scrolls as they like.
  const show = useRef(showRow)
  show.current = showRow
  useEffect(() => {
    if (open && open.extra > 0) show.current(open.row, open)
  }, [open])

  return {
    filter,
    query,
    fault: faultOf(filter),
    rows,
    wholeTotal,
    scroll,
    height,
    cursor,
    open,
    follow,
    newLines,
    inSight,
    setFilter,
    setFollow,
    setOpenHeight,
    pressRow,
    onGridKey,
  }
}
