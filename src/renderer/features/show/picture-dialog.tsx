import { Dialog } from '../../ui/dialog.tsx'

interface PictureDialogProps {
  readonly title: string
  /** The picture; null closes. */
  readonly src: string | null
  readonly onClose: () => void
}

/** A picture as large as the window allows. */
export function PictureDialog({ title, src, onClose }: PictureDialogProps) {
  return (
    <Dialog open={src !== null} onClose={onClose} title={title} className="h-fit w-fit overflow-hidden">
      {src !== null && (
        <img src={src} alt={title} className="max-h-[calc(100vh-124px)] min-h-0 max-w-full object-contain" />
      )}
    </Dialog>
  )
}
