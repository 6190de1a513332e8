import { RotateCcw } from 'lucide-react'
import { etaWords } from '../../../shared/text/eta-text.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { PreviewList, PreviewSkeleton } from './preview-list.tsx'
import { type PreviewRows, previewRows } from './preview-rows.ts'
import { Trouble } from './trouble.tsx'
import { useGiveWork } from './use-give-work.ts'
import { type Preview, usePreview } from './use-preview.ts'
import type { Work } from './use-work.ts'
import { WorkFields } from './work-fields.tsx'

/** "1 made again, up to 9 more if they change". */
function countWords({ counts: { again, checked } }: PreviewRows): string {
  return checked === 0 ? `${again} made again` : `${again} made again, ${checked} more only if they change`
}

/** How long it takes, as if all of it were made again, and how many pieces that is. Told again when it changes. */
function Extent({ preview, rows }: { readonly preview: Preview; readonly rows: PreviewRows | null }) {
  const eta = preview.plan?.eta
  return (
    <p role="status" className="min-w-0 flex-1 tabular-nums">
      {rows && (
        <>
          <span className="block truncate text-[15px] leading-5 font-semibold tracking-[-0.01em] first-letter:uppercase">
            {eta ? etaWords(eta, { agoMs: 0 }).text : 'no estimate yet'}
          </span>
          <span className="block truncate text-[12px] leading-4 text-foreground/72">{countWords(rows)}</span>
        </>
      )}
    </p>
  )
}

interface RedoBodyProps {
  readonly work: Work
  readonly onClose: () => void
}

/** What is changed, what becomes of it, and the button. */
export function RedoBody({ work, onClose }: RedoBodyProps) {
  const { run, step, item, sent } = work
  // A dry run for several people asks for them at once: which seed each gets does not change what is touched.
  const preview = usePreview({ runId: run.id, step: step.plan.id, ...(item !== null && { item }), ...sent })
  const giving = useGiveWork()
  const rows = preview.plan ? previewRows(run, preview.plan.tasks) : null
  const trouble = giving.trouble ?? preview.trouble
  const same = sent.seed === undefined && sent.brief === undefined
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-4">
        <WorkFields work={work} all={work.tasks.length === step.tasks.length ? 'Everybody' : null} />
        {same && (
          <p className="mt-2 text-[12px] leading-4 text-foreground/72">
            With nothing changed the same may come out: then all that depends on it is kept.
          </p>
        )}
        <div
          aria-busy={preview.waiting}
          className={classNames(
            'press-fade mt-4 min-h-[152px] rounded-2xl border border-white/8 bg-black/30 px-4',
            preview.waiting && rows && 'opacity-60',
          )}
        >
          {rows ? <PreviewList run={run} rows={rows} /> : preview.trouble === null && <PreviewSkeleton />}
          {trouble !== null && (
            <div className="py-3">
              <Trouble words={trouble} />
            </div>
          )}
        </div>
      </div>
      <div className="flex items-center gap-2.5 border-t border-white/8 px-6 py-4">
        <Extent preview={preview} rows={rows} />
        <Button tone="ghost" className="pl-4" onClick={onClose}>
          Leave it
        </Button>
        <Button
          tone="primary"
          icon={<RotateCcw size={15} strokeWidth={2.4} aria-hidden />}
          disabled={giving.busy || preview.waiting || rows === null}
          onClick={() => giving.give('run.redo', work.inputs, onClose)}
        >
          Make again
        </Button>
      </div>
    </>
  )
}
