import { RotateCw } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Trouble } from './trouble.tsx'
import { useGiveWork } from './use-give-work.ts'
import type { Work } from './use-work.ts'
import { WorkFields } from './work-fields.tsx'

interface RetryBodyProps {
  readonly work: Work
  readonly onClose: () => void
}

/** What is changed before what failed is tried once more. */
export function RetryBody({ work, onClose }: RetryBodyProps) {
  const { tasks } = work
  const giving = useGiveWork()
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-5">
        <WorkFields work={work} all={tasks.length > 1 ? `All ${tasks.length} that failed` : null} />
        {giving.trouble !== null && (
          <div className="mt-4">
            <Trouble words={giving.trouble} />
          </div>
        )}
      </div>
      <div className="flex items-center gap-2.5 border-t border-white/8 px-6 py-4">
        <p className="min-w-0 flex-1 text-[12px] leading-4 text-foreground/72">What is finished is kept.</p>
        <Button tone="ghost" className="pl-4" onClick={onClose}>
          Leave it
        </Button>
        <Button
          tone="primary"
          icon={<RotateCw size={15} strokeWidth={2.4} aria-hidden />}
          disabled={giving.busy || tasks.length === 0}
          onClick={() => giving.give('run.retry', work.inputs, onClose)}
        >
          Retry
        </Button>
      </div>
    </>
  )
}
