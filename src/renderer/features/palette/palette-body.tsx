import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { runOf } from '../../../shared/domain/run.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { CancelQuestion, KEEP } from './cancel-question.tsx'
import { Commands } from './commands.tsx'
import { LineResults } from './line-results.tsx'
import { ProduceEntry } from './produce-entry.tsx'
import { ShowResults } from './show-results.tsx'

const ENTRY = '[cmdk-item]:not([aria-disabled="true"])'

/** The first entry, where none is chosen: what was may have gone with the text before. */
function firstUnlessChosen(list: Element | null): HTMLElement | null {
  return list?.querySelector('[cmdk-item][aria-selected="true"]')
    ? null
    : (list?.querySelector<HTMLElement>(ENTRY) ?? null)
}

/** What is found, by what is typed. The first entry is always chosen, so that Enter does the likeliest. */
export function PaletteBody({ onDone }: { readonly onDone: () => void }) {
  const { store } = useAppParts()
  const [query, setQuery] = useState(() => store.getState().typedAhead)
  const [asksToCancel, setAsksToCancel] = useState(false)
  const [chosen, setChosen] = useState('')
  const run = useApp(({ route, board }) => ('runId' in route ? runOf(board, route.runId) : undefined))
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const closing = useRef(false)
  const open = useApp((state) => state.overlay === 'palette')

  // Opened again while it still fades away, it begins anew.
  useEffect(() => {
    if (open && closing.current) {
      setQuery(store.getState().typedAhead)
      setAsksToCancel(false)
      input.current?.focus()
    }
    closing.current = !open
  }, [open, store])

  useLayoutEffect(() => {
    const first = firstUnlessChosen(list.current)?.dataset.value
    if (first !== undefined) setChosen(first)
  })

  /** Enter may come before an entry has been chosen for what was typed last. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const first = firstUnlessChosen(list.current)
    if (!first) return
    event.preventDefault()
    first.click()
  }

  function askToCancel(): void {
    setAsksToCancel(true)
    // Not left to what was chosen before: Enter must not cancel by itself.
    setChosen(KEEP)
  }

  // While nothing is typed, what can be done here is likelier than another show.
  const hereFirst = run !== undefined && query.trim() === ''

  return (
    <Command
      label="Search and commands"
      shouldFilter={false}
      value={chosen}
      onValueChange={setChosen}
      onKeyDown={onKeyDown}
      loop
      vimBindings={false}
      className="flex min-h-0 flex-col"
    >
      <div className="flex h-14 flex-none items-center gap-3 border-b border-white/8 px-5">
        <Search size={18} strokeWidth={1.8} className="text-foreground/72" aria-hidden />
        <Command.Input
          ref={input}
          value={query}
          onValueChange={(next) => {
            setQuery(next)
            setAsksToCancel(false)
          }}
          maxLength={500}
          placeholder={
            run ? 'Search shows, this show’s log and commands' : 'Search shows and commands, or pitch a show'
          }
          className="h-full flex-1 bg-transparent text-[16px] outline-none placeholder:text-foreground/56"
        />
      </div>
      <Command.List ref={list} label="Found" className="min-h-0 flex-1 scroll-py-2 overflow-y-auto p-2">
        {asksToCancel && run ? (
          <CancelQuestion run={run} onKeep={() => setAsksToCancel(false)} onDone={onDone} />
        ) : (
          <>
            {!hereFirst && <ShowResults query={query} onDone={onDone} />}
            <Commands query={query} run={run} onDone={onDone} onCancel={askToCancel} />
            {hereFirst && <ShowResults query={query} onDone={onDone} />}
            {run && <LineResults query={query} runId={run.id} onDone={onDone} />}
            <ProduceEntry query={query} onDone={onDone} />
            <Command.Empty className="px-3 py-8 text-center text-[13px] leading-5 text-foreground/72">
              Nothing is called that. Three words or more can be a pitch.
            </Command.Empty>
          </>
        )}
      </Command.List>
    </Command>
  )
}
