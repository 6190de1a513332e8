import { useRef } from 'react'
import { useAsked } from '../../state/use-answer.ts'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { FactsCard } from './facts-card.tsx'
import { PartsCard } from './parts-card.tsx'
import { readParts } from './parts-file.ts'

/** What runs, on what, and who else made it. */
export function AboutScreen() {
  const scroller = useRef<HTMLElement>(null)
  const parts = useAsked(readParts)
  const own = parts.status === 'ready' ? (parts.value.texts[parts.value.own] ?? null) : null
  return (
    <ScrollScreen label="About" className="home-light" scroller={scroller}>
      <div className="max-w-[1440px] px-6 pt-15 pb-24 wide:px-8 wide:pt-18">
        <h1 className="display-type text-[44px] leading-10! wide:text-[64px] wide:leading-[56px]!">About</h1>
        <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4 wide:mt-5 wide:grid-cols-[380px_minmax(0,1fr)]">
          <FactsCard licence={own} />
          <PartsCard parts={parts} scroller={scroller} />
        </div>
      </div>
    </ScrollScreen>
  )
}
