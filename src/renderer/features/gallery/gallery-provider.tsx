import { AnimatePresence } from 'framer-motion'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { GalleryContext, type GalleryDoor } from './gallery-context.ts'

const Gallery = lazy(async () => ({ default: (await import('./gallery.tsx')).Gallery }))

/** What the gallery was opened at. */
interface Opened {
  readonly pieceId: string
  readonly play: boolean
}

/** A show with its gallery, which is fetched when it is first opened. Focus comes back to what opened it. */
export function GalleryProvider({ run, children }: { readonly run: Run; readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const opener = useRef<Element | null>(null)
  const door = useMemo<GalleryDoor>(
    () => ({
      open(pieceId, { play = false } = {}) {
        opener.current = document.activeElement
        setOpened({ pieceId, play })
      },
    }),
    [],
  )
  const move = useCallback((pieceId: string) => setOpened({ pieceId, play: false }), [])
  const close = useCallback(() => setOpened(null), [])
  return (
    <GalleryContext value={door}>
      {children}
      <Suspense fallback={null}>
        <AnimatePresence>
          {opened && (
            <Gallery
              run={run}
              pieceId={opened.pieceId}
              play={opened.play}
              onMove={move}
              onClose={close}
              onClosed={() => {
                if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
              }}
            />
          )}
        </AnimatePresence>
      </Suspense>
    </GalleryContext>
  )
}
