import { RotateCw } from 'lucide-react'
import { showHref } from '../../routing/route.ts'
import { useAnswer } from '../../state/use-answer.ts'
import { Button } from '../../ui/button.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { NoSuchShow } from '../show/no-such-show.tsx'
import { ReplayStage } from './replay-stage.tsx'

interface NoReplayProps {
  readonly runId: string
  readonly reason: string
  readonly onRetry: () => void
}

/** What stands where the recording could not be read. */
function NoReplay({ runId, reason, onRetry }: NoReplayProps) {
  return (
    <div className="grid h-full place-items-center text-center" role="alert">
      <div className="max-w-[520px] px-8">
        <h1 className="display-type text-[44px]">The replay could not be read</h1>
        <p className="mt-3 text-[15px] leading-[22px] [overflow-wrap:anywhere] text-foreground/72">{reason}</p>
        <div className="mt-5 flex items-center justify-center gap-2.5">
          <Button tone="primary" icon={<RotateCw size={15} strokeWidth={2.4} aria-hidden />} onClick={onRetry}>
            Try again
          </Button>
          <a
            href={showHref(runId)}
            className="press-fade rounded-control bg-white/10 px-4 py-2 text-[13px] font-semibold hover:bg-white/14"
          >
            Back to the show
          </a>
        </div>
      </div>
    </div>
  )
}

interface ReplayScreenProps {
  readonly runId: string
  readonly stepId: string | null
}

/** A show as it went, from its journal. Nothing is written. */
export function ReplayScreen({ runId, stepId }: ReplayScreenProps) {
  // What happens meanwhile is not replayed.
  const known = useAnswer((client) => client.call('run.events', { runId }))
  if (known.status === 'ready') return <ReplayStage runId={runId} stepId={stepId} events={known.value.events} />
  const missing = known.status === 'failed' && known.error.code === 'RUN_NOT_FOUND'
  return (
    <ScrollScreen label="Replay">
      {known.status === 'loading' && <div aria-busy="true" className="h-full" />}
      {missing && <NoSuchShow />}
      {known.status === 'failed' && !missing && (
        <NoReplay runId={runId} reason={known.error.message} onRetry={known.retry} />
      )}
    </ScrollScreen>
  )
}
