import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { Dialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'

interface PaletteDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}

/**
 * The palette's frame: near the top, over a scrim, without a head of its own.
 *
 * Focus goes in, stays in and comes back. The scrim is ours and not Radix's overlay, which would write a style element
 * into the page.
 */
export function PaletteDialog({ open, onClose, title, children }: PaletteDialogProps) {
  const opener = useRef<Element | null>(null)
  const content = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AnimatePresence>
        {open && (
          <Dialog.Portal forceMount>
            <m.div
              className="window-no-drag fixed inset-0 z-40 bg-black/62"
              initial={{ opacity: 0 }}
              animate={{ opacity: 1 }}
              exit={{ opacity: 0 }}
              transition={{ duration: 0.12, ease: 'easeOut' }}
            />
            <Dialog.Content
              forceMount
              aria-describedby={undefined}
              asChild
              onOpenAutoFocus={(event) => {
                opener.current = document.activeElement
                // Radix would select what was typed ahead, and the next letter would replace it.
                event.preventDefault()
                content.current?.querySelector('input')?.focus()
              }}
              onCloseAutoFocus={(event) => {
                // Radix gives focus back to its own trigger alone, and this is opened from anywhere. Where an entry has
                // led to another screen, what had focus is gone, and that screen has set its own.
                event.preventDefault()
                if (opener.current instanceof HTMLElement && document.activeElement === document.body)
                  opener.current.focus()
              }}
            >
              <m.div
                ref={content}
                className="window-no-drag fixed inset-x-0 top-[12vh] z-50 mx-auto flex max-h-[70vh] w-[640px] max-w-[calc(100%-48px)] flex-col overflow-hidden rounded-3xl border border-white/15 bg-panel shadow-[0_24px_80px_rgb(0_0_0/0.7)] outline-none"
                initial={{ opacity: 0, y: -8 }}
                animate={{ opacity: 1, y: 0 }}
                exit={{ opacity: 0, y: -8 }}
                transition={{ duration: 0.16, ease: [0.2, 0.8, 0.2, 1] }}
              >
                <Dialog.Title className="sr-only">{title}</Dialog.Title>
                {children}
              </m.div>
            </Dialog.Content>
          </Dialog.Portal>
        )}
      </AnimatePresence>
    </Dialog.Root>
  )
}
