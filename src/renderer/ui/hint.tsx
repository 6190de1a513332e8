import { Tooltip } from 'radix-ui'
import { type ReactNode, useState } from 'react'

/** How long the pointer rests before a hint opens, in milliseconds. The keyboard's focus opens it at once. */
const OPENS_AFTER_MS = 250

/** A hint is drawn in the part of the page it belongs to, so that nothing stands outside all parts. */
const LANDMARKS = 'main, section[aria-label], [role="dialog"]'

interface HintProps {
  /** What is told; where it is empty there is no hint, and nothing to focus. */
  readonly words: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * Words that explain other words, for the pointer and for the keyboard alike.
 *
 * What carries a hint can be focused; a press on it opens nothing, so that it may stand on a card that leads elsewhere.
 */
export function Hint({ words, className, children }: HintProps) {
  const [landmark, setLandmark] = useState<Element | null>(null)
  if (words === '') return <span className={className}>{children}</span>
  return (
    <Tooltip.Provider delayDuration={OPENS_AFTER_MS}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a hint must be reachable by keyboard */}
          <span ref={(trigger) => setLandmark(trigger?.closest(LANDMARKS) ?? null)} tabIndex={0} className={className}>
            {children}
          </span>
        </Tooltip.Trigger>
        <Tooltip.Portal container={landmark}>
          <Tooltip.Content
            side="top"
            sideOffset={6}
            collisionPadding={12}
            className="hint-in window-no-drag z-50 max-w-[320px] rounded-control border border-white/15 bg-[#262626] px-3 py-2 text-[12px] leading-4 text-pretty text-foreground/86 shadow-poster"
          >
            {words}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  )
}
