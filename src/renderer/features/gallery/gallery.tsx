import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { IconButton } from '../../ui/button.tsx'
import { paletteOf } from '../../view/palette-of.ts'
import { FactsPanel } from './facts-panel.tsx'
import { togglePlay } from './film-control.ts'
import { toggleFullScreen } from './full-screen.ts'
import './gallery.css'
import { GalleryBar } from './gallery-bar.tsx'
import { GalleryFrame } from './gallery-frame.tsx'
import { galleryAction } from './gallery-keys.ts'
import { PieceStrip } from './piece-strip.tsx'
import { PieceView } from './piece-view.tsx'
import { piecesOf } from './pieces-of.ts'
import { usePreload } from './use-preload.ts'

interface GalleryProps {
  readonly run: Run
  readonly pieceId: string
  /** A film starts by itself: it was pressed to. */
  readonly play: boolean
  readonly onMove: (pieceId: string) => void
  readonly onClose: () => void
  /** It has gone from the screen. */
  readonly onClosed: () => void
}

const ARROW = 'absolute inset-y-0 z-10 my-auto size-11 rounded-full bg-black/40 text-white!'

/** All pieces of a show, one at a time, large. */
export function Gallery({ run, pieceId, play, onMove, onClose, onClosed }: GalleryProps) {
  const wide = useIsWide()
  const [factsOpen, setFactsOpen] = useState(wide)
  const stage = useRef<HTMLElement>(null)
  const pieces = useMemo(() => piecesOf(run), [run])
  const index = pieces.findIndex(({ id }) => id === pieceId)
  const piece = pieces[index]
  const at = (place: number) => pieces[(place + pieces.length) % pieces.length]
  usePreload([at(index + 1), at(index - 1)])

  useEffect(() => {
    // In a recording a piece can be unmade while it is looked at.
    if (!piece) onClose()
  }, [piece, onClose])
  if (!piece) return null

  const go = (place: number): void => {
    const next = at(place)
    if (next && next.id !== pieceId) onMove(next.id)
  }
  const fillScreen = (): void => toggleFullScreen(stage.current)

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event
    const action = galleryAction({
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
      defaultPrevented: event.defaultPrevented,
      isOn: (selector) => target instanceof Element && target.closest(selector) !== null,
    })
    if (action === null) return
    event.preventDefault()
    const film = stage.current?.querySelector('video')
    if (action === 'next') go(index + 1)
    else if (action === 'previous') go(index - 1)
    else if (action === 'first') go(0)
    else if (action === 'last') go(pieces.length - 1)
    else if (action === 'full-screen') fillScreen()
    else if (film) togglePlay(film)
  }

  return (
    <GalleryFrame
      title={piece.label}
      light={paletteOf(run).mid}
      onClose={onClose}
      onClosed={onClosed}
      onKeyDown={onKeyDown}
    >
      <GalleryBar
        run={run}
        piece={piece}
        position={index + 1}
        total={pieces.length}
        factsOpen={factsOpen}
        onFacts={() => setFactsOpen(!factsOpen)}
        onFullScreen={fillScreen}
      />
      <div className="relative flex min-h-0">
        <div className="relative min-w-0 flex-1">
          <figure
            ref={stage}
            aria-busy={piece.artifact === null}
            className={`piece-stage absolute inset-y-2 ${piece.kind === 'text' ? 'inset-x-6' : 'inset-x-20'}`}
          >
            <AnimatePresence initial={false}>
              <m.div
                key={piece.id}
                className="absolute inset-0 grid place-items-center"
                initial={{ opacity: 0 }}
                animate={{ opacity: 1 }}
                exit={{ opacity: 0 }}
                transition={{ duration: 0.16, ease: 'easeOut' }}
              >
                <PieceView run={run} piece={piece} play={play} screen={stage} />
              </m.div>
            </AnimatePresence>
          </figure>
          {pieces.length > 1 && (
            <>
              <IconButton label="Previous piece" className={`${ARROW} left-5`} onClick={() => go(index - 1)}>
                <ChevronLeft size={24} aria-hidden />
              </IconButton>
              <IconButton label="Next piece" className={`${ARROW} right-5`} onClick={() => go(index + 1)}>
                <ChevronRight size={24} aria-hidden />
              </IconButton>
            </>
          )}
        </div>
        {factsOpen && <FactsPanel piece={piece} />}
      </div>
      <PieceStrip run={run} pieces={pieces} current={piece} onGo={onMove} />
    </GalleryFrame>
  )
}
