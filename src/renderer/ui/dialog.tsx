import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * Something looked at on its own: centred, over a scrim. Focus goes in, stays in and comes back; Escape closes.
 *
 * Focus goes to what bears `data-first-focus`, the safe answer of a question, and else to the first thing there is.
 *
 * The scrim is ours and not Radix's overlay, which would write a style element into the page.
 */
export function Dialog({ open, onClose, title, className, children }: DialogProps) {
  const opener = useRef<Element | null>(null)
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AnimatePresence>
        {open && (
          <RadixDialog.Portal forceMount>
            <m.div
              className="window-no-drag fixed inset-0 z-40 bg-black/80"
              initial={{ opacity: 0 }}
              animate={{ opacity: 1 }}
              exit={{ opacity: 0 }}
              transition={{ duration: 0.2, ease: 'easeOut' }}
            />
            <RadixDialog.Content
              forceMount
              aria-describedby={undefined}
              asChild
              onOpenAutoFocus={(event) => {
                opener.current = document.activeElement
                const content = event.currentTarget instanceof HTMLElement ? event.currentTarget : null
                const first = content?.querySelector<HTMLElement>('[data-first-focus]')
                if (!first) return
                event.preventDefault()
                first.focus()
              }}
              onCloseAutoFocus={(event) => {
                // Radix gives focus back to its own trigger alone, and these dialogs are opened from anywhere.
                event.preventDefault()
                if (opener.current instanceof HTMLElement) opener.current.focus()
              }}
            >
              <m.div
                className={classNames(
                  'window-no-drag fixed inset-0 z-50 m-auto flex max-h-[calc(100%-64px)] max-w-[calc(100%-64px)] flex-col rounded-3xl border border-white/15 bg-panel shadow-panel outline-none',
                  className,
                )}
                initial={{ opacity: 0, scale: 0.98 }}
                animate={{ opacity: 1, scale: 1 }}
                exit={{ opacity: 0, scale: 0.98 }}
                transition={{ duration: 0.24, ease: [0.2, 0.8, 0.2, 1] }}
              >
                <div className="flex items-center justify-between gap-4 py-3 pr-4 pl-6">
                  <RadixDialog.Title className="truncate text-[17px] leading-6 font-semibold tracking-[-0.01em]">
                    {title}
                  </RadixDialog.Title>
                  <RadixDialog.Close asChild>
                    <IconButton label="Close" className="bg-white/6">
                      <X size={17} aria-hidden />
                    </IconButton>
                  </RadixDialog.Close>
                </div>
                {children}
              </m.div>
            </RadixDialog.Content>
          </RadixDialog.Portal>
        )}
      </AnimatePresence>
    </RadixDialog.Root>
  )
}
