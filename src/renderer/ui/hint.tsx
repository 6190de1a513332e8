import { Tooltip } from 'radix-ui'
import { type ReactElement, type ReactNode, useState } from 'react'

/** How long the pointer rests before a hint opens, in milliseconds. The keyboard's focus opens it at once. */
const OPENS_AFTER_MS = 250
/**
 * The part of the page that a hint is drawn in, so that nothing stands outside all parts.
 *
 * Not within a dialog: what vanishes there while focus moves would make the dialog take focus to itself.
 */
function partOf(trigger: Element): Element | null {
  return trigger.closest('[role="dialog"]') ? null : trigger.closest('main, section[aria-label]')
}

interface HintOnProps {
  /** What is told. */
  readonly words: ReactNode
  /** What carries the hint: something that can have focus. */
  readonly children: ReactElement
}

/** Words that explain something, for the pointer and for the keyboard alike. */
export function HintOn({ words, children }: HintOnProps) {
  const [part, setPart] = useState<Element | null>(null)
  return (
    <Tooltip.Provider delayDuration={OPENS_AFTER_MS}>
      <Tooltip.Root>
        <Tooltip.Trigger
          asChild
          onFocus={(event) => setPart(partOf(event.currentTarget))}
          onPointerEnter={(event) => setPart(partOf(event.currentTarget))}
        >
          {children}
        </Tooltip.Trigger>
        <Tooltip.Portal container={part}>
          <Tooltip.Content
            side="bottom"
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

interface HintProps {
  /** What is told; where it is empty there is no hint, and nothing to focus. */
  readonly words: string
  readonly className?: string
  readonly children: ReactNode
}

/** The same on words that would not have focus otherwise. A press on them opens nothing. */
export function Hint({ words, className, children }: HintProps) {
  if (words === '') return <span className={className}>{children}</span>
  return (
    <HintOn words={words}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a hint must be reachable by keyboard */}
      <span tabIndex={0} className={className}>
        {children}
      </span>
    </HintOn>
  )
}
