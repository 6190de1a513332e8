import { Images, Package } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button } from '../../ui/button.tsx'
import { useGallery } from './gallery-context.ts'
import { firstPieceId } from './pieces-of.ts'
import { useFileActions } from './use-file-actions.ts'

/** The ways to all that a show has made: the gallery, and an export. Nothing until there is a piece. */
export function ShowFiles({ run }: { readonly run: Run }) {
  const gallery = useGallery()
  const { readOnly } = useViewing()
  const files = useFileActions(run)
  const first = firstPieceId(run)
  if (first === null) return null
  return (
    <span className="ml-auto flex gap-2">
      <Button size="small" icon={<Images size={15} aria-hidden />} onClick={() => gallery.open(first)}>
        Gallery
      </Button>
      {!readOnly && (
        <Button
          size="small"
          icon={<Package size={15} aria-hidden />}
          disabled={files.exporting}
          onClick={files.exportShow}
        >
          {files.exporting ? 'Exporting' : 'Export'}
        </Button>
      )}
    </span>
  )
}
