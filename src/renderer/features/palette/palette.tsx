import { useApp, useAppParts } from '../../state/app-context.ts'
import { PaletteBody } from './palette-body.tsx'
import { PaletteDialog } from './palette-dialog.tsx'

/** One field for everything: shows, what can be done, lines of the log, and a new show from what is typed. */
export function Palette() {
  const { store } = useAppParts()
  const open = useApp((state) => state.overlay === 'palette')
  const close = () => store.getState().setOverlay(null)
  return (
    <PaletteDialog open={open} onClose={close} title="Search and commands">
      <PaletteBody onDone={close} />
    </PaletteDialog>
  )
}
