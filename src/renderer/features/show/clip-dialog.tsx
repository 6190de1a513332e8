import { Dialog } from '../../ui/dialog.tsx'

interface ClipDialogProps {
  readonly title: string
  /** The clip; null closes. */
  readonly src: string | null
  readonly poster: string | null
  /** Clips of a few seconds run again and again. */
  readonly loop?: boolean
  readonly onClose: () => void
}

/** A clip, large, with the browser's own controls (full screen among them). */
export function ClipDialog({ title, src, poster, loop = false, onClose }: ClipDialogProps) {
  return (
    <Dialog
      open={src !== null}
      onClose={onClose}
      title={title}
      className="h-fit w-[min(1120px,calc((100vh-160px)*16/9))] overflow-hidden"
    >
      {src !== null && (
        <video
          className="aspect-video w-full bg-black"
          src={src}
          {...(poster === null ? {} : { poster })}
          controls
          autoPlay
          playsInline
          loop={loop}
        />
      )}
    </Dialog>
  )
}
