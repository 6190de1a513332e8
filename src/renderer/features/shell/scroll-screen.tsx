import { type ReactNode, type Ref, useState } from 'react'
import { TitleBar } from './title-bar.tsx'

interface ScrollScreenProps {
  readonly label: string
  readonly className?: string
  /** Gets what scrolls, for who must know how far. */
  readonly scroller?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A screen that scrolls under the title bar, which turns solid once something lies beneath it. */
export function ScrollScreen({ label, className = '', scroller, children }: ScrollScreenProps) {
  const [scrolled, setScrolled] = useState(false)
  return (
    <>
      <TitleBar solid={scrolled} />
      <main
        ref={scroller}
        aria-label={label}
        className={`relative h-full overflow-y-auto ${className}`}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 8)}
      >
        {children}
      </main>
    </>
  )
}
