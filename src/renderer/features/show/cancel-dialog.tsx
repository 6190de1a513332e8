import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface CancelDialogProps {
  readonly name: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Asks before a show is ended for good. */
export function CancelDialog({ name, open, onClose, onConfirm }: CancelDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Cancel this show?" className="h-fit w-[440px]">
      <div className="px-6 pb-5">
        <p className="text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/86">
          {name} ends here. What is finished is kept; the rest will not be made. To stop for a while, pause it instead.
        </p>
        <div className="mt-5 flex justify-end gap-2.5">
          <Button tone="ghost" className="pl-4" onClick={onConfirm}>
            Cancel the show
          </Button>
          <Button tone="primary" className="pl-4" data-first-focus onClick={onClose}>
            Keep it going
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
