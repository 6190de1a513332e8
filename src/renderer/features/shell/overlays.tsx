import { lazy, Suspense, useEffect, useState } from 'react'
import { useApp } from '../../state/app-context.ts'
import type { Overlay } from '../../state/overlay-slice.ts'

/** After the first screen has been drawn and its pictures are there. */
const EARLY_MS = 1500

const loadPalette = () => import('../palette/palette.tsx')

const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../shortcuts/shortcuts-sheet.tsx')).ShortcutsSheet,
}))

/** Whether this overlay was ever opened: from then on it stays, so that it can close as softly as it opens. */
function useOnceOpened(name: Overlay): boolean {
  const open = useApp((state) => state.overlay === name)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (open) setOpened(true)
  }, [open])
  return open || opened
}

/** Fetched when the window has come to rest: whoever presses its keys begins to type at once. */
function useEarlyPalette(): void {
  useEffect(() => {
    // Not every browser tells when it is idle, and a fetch that fails is tried again when the palette is opened.
    const fetchIt = () => void loadPalette().catch(() => undefined)
    const timer = setTimeout(fetchIt, EARLY_MS)
    return () => clearTimeout(timer)
  }, [])
}

/** What lies over the whole window, loaded when it is first wanted. */
export function Overlays() {
  useEarlyPalette()
  const palette = useOnceOpened('palette')
  const shortcuts = useOnceOpened('shortcuts')
  return (
    <Suspense fallback={null}>
      {palette && <Palette />}
      {shortcuts && <ShortcutsSheet />}
    </Suspense>
  )
}
