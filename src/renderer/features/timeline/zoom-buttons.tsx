import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { ZOOMS } from './zoom.ts'

interface ZoomButtonsProps {
  readonly zoom: number
  readonly onZoom: (by: 1 | -1) => void
  readonly onWhole: () => void
}

/** Wider, narrower, all of it. */
export function ZoomButtons({ zoom, onZoom, onWhole }: ZoomButtonsProps) {
  return (
    <fieldset className="flex flex-none gap-0.5">
      <legend className="sr-only">Zoom</legend>
      <IconButton label="Zoom out (−)" disabled={zoom === ZOOMS[0]} onClick={() => onZoom(-1)}>
        <ZoomOut size={16} aria-hidden />
      </IconButton>
      <IconButton label="Zoom in (+)" disabled={zoom === ZOOMS.at(-1)} onClick={() => onZoom(1)}>
        <ZoomIn size={16} aria-hidden />
      </IconButton>
      <IconButton label="Show the whole run (0)" disabled={zoom === ZOOMS[0]} onClick={onWhole}>
        <Maximize2 size={15} aria-hidden />
      </IconButton>
    </fieldset>
  )
}
