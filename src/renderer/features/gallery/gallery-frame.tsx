import type { MotionStyle } from 'framer-motion'
import * as m from 'framer-motion/m'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { leaveFullScreen } from './full-screen.ts'

interface GalleryFrameProps {
  readonly title: string
  /** The colour of the light behind the pieces. */
  readonly light: string
  readonly onClose: () => void
  /** The gallery has gone, and focus with it. */
  readonly onClosed: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

/**
 * The whole window, for looking at pieces. Focus goes in, stays in and comes back; Escape leaves the full screen first,
 * and then the gallery.
 */
export function GalleryFrame({ title, light, onClose, onClosed, onKeyDown, children }: GalleryFrameProps) {
  const content = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal forceMount>
        <Dialog.Content
          ref={content}
          forceMount
          asChild
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // On the gallery itself, so that Space and the arrows mean the piece from the start; a text is there to scroll.
            event.preventDefault()
            const text = content.current?.querySelector<HTMLElement>('[data-scrolls]')
            const first = text ?? content.current
            first?.focus({ preventScroll: true })
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onClosed()
          }}
          onEscapeKeyDown={(event) => {
            if (leaveFullScreen()) event.preventDefault()
          }}
          onKeyDown={onKeyDown}
        >
          <m.div
            className="gallery-light window-no-drag fixed inset-0 z-25 grid grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden outline-none"
            style={{ '--light': light } as MotionStyle}
            initial={{ opacity: 0 }}
            animate={{ opacity: 1 }}
            exit={{ opacity: 0 }}
            transition={{ duration: 0.2, ease: 'easeOut' }}
          >
            <Dialog.Title className="sr-only">{title}</Dialog.Title>
            {children}
          </m.div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
