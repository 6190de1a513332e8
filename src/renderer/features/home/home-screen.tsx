import { useEffect, useRef, useState } from 'react'
import { useApp, useAppList, useAppParts } from '../../state/app-context.ts'
import { classNames } from '../../ui/class-names.ts'
import { cancelledIds, finishedIds, inProductionIds } from '../../view/lists.ts'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { CancelledList } from './cancelled-list.tsx'
import { Examples } from './examples.tsx'
import { FinishedRow } from './finished-row.tsx'
import { FirstShow } from './first-show.tsx'
import { HomeSkeleton } from './home-skeleton.tsx'
import { InterruptedShows } from './interrupted-shows.tsx'
import { EMPTY_PITCH } from './pitch.ts'
import { ProductionCard } from './production-card.tsx'
import { PromptBox } from './prompt-box.tsx'
import { useProduce } from './use-produce.ts'

/** From more shows than this on, those out of sight are not drawn. */
const MANY = 9

function Productions() {
  const known = useApp((state) => state.boardKnown)
  const running = useAppList((state) => inProductionIds(state.board))
  const finished = useAppList((state) => finishedIds(state.board))
  const cancelled = useAppList((state) => cancelledIds(state.board))
  if (!known) return <HomeSkeleton />
  if (running.length + finished.length + cancelled.length === 0) return <FirstShow />
  return (
    <>
      <InterruptedShows />
      {running.length > 0 && (
        <section aria-labelledby="production-heading" className="mt-[18px] wide:mt-6">
          <h2 id="production-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
            In production
          </h2>
          <div className="mt-2.5 grid gap-4 min-[620px]:grid-cols-2 min-[960px]:grid-cols-3 wide:mt-3">
            {running.map((runId) => (
              <div key={runId} className={classNames('grid grid-cols-1', running.length > MANY && 'drawn-in-sight')}>
                <ProductionCard runId={runId} />
              </div>
            ))}
          </div>
        </section>
      )}
      {finished.length > 0 && <FinishedRow runIds={finished} />}
      {cancelled.length > 0 && <CancelledList runIds={cancelled} />}
    </>
  )
}

/** Home: pitch a show, and see what is under way and what is finished. */
export function HomeScreen() {
  const [pitch, setPitch] = useState(EMPTY_PITCH)
  const produce = useProduce()
  const field = useRef<HTMLTextAreaElement>(null)
  const busy = useApp((state) => !state.boardKnown)
  const { store } = useAppParts()
  const wanted = useApp((state) => state.promptWanted)

  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    store.getState().wantPrompt(false)
  }, [store, wanted])

  function pick(prompt: string): void {
    produce.clearError()
    setPitch((before) => ({ ...before, prompt }))
    field.current?.focus()
  }

  return (
    <ScrollScreen label="Home" className="home-light">
      <div className="px-6 pt-15 pb-24 wide:px-8 wide:pt-18" aria-busy={busy}>
        <h1 className="display-type text-[44px] leading-10! wide:text-[64px] wide:leading-[56px]!">
          Pitch a show. Watch it get made.
        </h1>
        <div className="mt-2.5 grid gap-3 wide:mt-3.5 wide:grid-cols-3 wide:gap-4">
          <div className="wide:col-span-2">
            <PromptBox field={field} pitch={pitch} onChange={setPitch} produce={produce} />
          </div>
          <section aria-label="Examples" className="relative">
            <p className="absolute -top-[34px] hidden text-[13px] leading-5 text-foreground/72 wide:block">
              Or start from one of these
            </p>
            <Examples onPick={pick} />
          </section>
        </div>
        <Productions />
      </div>
    </ScrollScreen>
  )
}
