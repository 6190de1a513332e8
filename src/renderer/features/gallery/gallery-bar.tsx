import { Download, FolderOpen, Info, Maximize, Package, RotateCcw, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { Run } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { runName } from '../../view/run-words.ts'
import { DeleteButton } from '../delete/delete-button.tsx'
import { canRedo } from '../redo/can-redo.ts'
import { useAskWork } from '../redo/use-ask-work.ts'
import type { Piece } from './piece.ts'
import { useFileActions } from './use-file-actions.ts'

interface GalleryBarProps {
  readonly run: Run
  readonly piece: Piece
  /** From 1. */
  readonly position: number
  readonly total: number
  readonly factsOpen: boolean
  readonly onFacts: () => void
  readonly onFullScreen: () => void
}

/** Where there is no room for words, icons stand alone; they are read out all the same. */
const WORDS = 'max-[860px]:sr-only'

/** What is looked at, and what can be done with it. */
export function GalleryBar({ run, piece, position, total, factsOpen, onFacts, onFullScreen }: GalleryBarProps) {
  const { bridge } = useAppParts()
  const { readOnly } = useViewing()
  const files = useFileActions(run)
  const askWork = useAskWork()
  return (
    <header
      className={`flex h-14 items-center gap-2 pr-4 pl-6 ${bridge.kind === 'desktop' ? 'native-controls window-drag' : ''}`}
    >
      {/* Said aloud at each step; the dialog's own name is read once. */}
      <p aria-live="polite" className="mr-auto flex min-w-0 items-baseline gap-3">
        <span className="truncate text-[17px] leading-6 font-semibold tracking-[-0.01em]">{piece.label}</span>
        <span className="flex-none text-[13px] leading-5 text-foreground/72 tabular-nums">
          {position} of {total}
        </span>
      </p>
      <div className="window-no-drag flex flex-none items-center gap-2">
        {piece.artifact !== null && (
          <Button
            size="small"
            icon={files.reveals ? <FolderOpen size={15} aria-hidden /> : <Download size={15} aria-hidden />}
            onClick={() => files.take(piece)}
          >
            <span className={WORDS}>{files.takeWords}</span>
          </Button>
        )}
        {!readOnly && canRedo(run, [piece.task]) && (
          <Button
            size="small"
            icon={<RotateCcw size={14} strokeWidth={2.2} aria-hidden />}
            onClick={() => askWork('redo', run.id, piece.plan.id, piece.item)}
          >
            <span className={WORDS}>Make again</span>
          </Button>
        )}
        {!readOnly && (
          <Button
            size="small"
            icon={<Package size={15} aria-hidden />}
            disabled={files.exporting}
            onClick={files.exportShow}
          >
            <span className={WORDS}>{files.exporting ? 'Exporting' : 'Export show'}</span>
          </Button>
        )}
        {piece.kind !== 'text' && (
          <IconButton label="Full screen" onClick={onFullScreen}>
            <Maximize size={17} aria-hidden />
          </IconButton>
        )}
        {!readOnly && <DeleteButton runId={run.id} name={runName(run)} status={run.status} />}
        <IconButton
          label="About the file"
          aria-expanded={factsOpen}
          aria-controls="piece-facts"
          className={factsOpen ? 'bg-white/14 text-white!' : ''}
          onClick={onFacts}
        >
          <Info size={17} aria-hidden />
        </IconButton>
        <Dialog.Close asChild>
          <IconButton label="Close">
            <X size={18} aria-hidden />
          </IconButton>
        </Dialog.Close>
      </div>
    </header>
  )
}
