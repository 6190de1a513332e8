import { RotateCw } from 'lucide-react'
import { useMemo } from 'react'
import { homeHref } from '../../routing/route.ts'
import { useAppList } from '../../state/app-context.ts'
import { useAnswer } from '../../state/use-answer.ts'
import { useNow } from '../../state/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { DurationsCard } from './durations-card.tsx'
import { ForecastsCard } from './forecasts-card.tsx'
import { stepHistories } from './step-history.ts'
import { useTimings } from './use-timings.ts'

const PIPELINE = 'show-production'

/** The steps as the newest run of the pipeline on the board names them. */
const usePlans = () =>
  useAppList(({ board }) => {
    const runs = Object.values(board.runs).filter(({ pipeline }) => pipeline === PIPELINE)
    const newest = runs.toSorted((a, b) => b.createdAt - a.createdAt)[0]
    return newest?.steps.map(({ plan }) => plan) ?? []
  })

/** What stands here before the first step was ever done. */
function NoTimings() {
  return (
    <div className="grid place-items-center px-6 py-24 text-center">
      <h2 className="display-type text-[32px]">Nothing to measure yet</h2>
      <p className="mt-3 max-w-[480px] text-[15px] leading-[22px] text-foreground/72">
        How long every step takes is kept from the first show on: here you see it over all shows, by who makes it, and
        how good the estimates were.
      </p>
      <a
        href={homeHref}
        className="press-fade mt-5 rounded-control bg-white px-4 py-2 text-[13px] font-semibold text-ink hover:bg-white/88"
      >
        Pitch a show
      </a>
    </div>
  )
}

function Trouble({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  return (
    <div role="alert" className="grid place-items-center gap-4 px-6 py-24 text-center">
      <p className="max-w-[520px] text-[15px] leading-[22px] [overflow-wrap:anywhere]">
        The timings could not be read. {reason}
      </p>
      <Button icon={<RotateCw size={15} strokeWidth={2.4} aria-hidden />} onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

/** How long steps take over all shows, and how good the estimates were. */
export function TimingsScreen() {
  const timings = useTimings(PIPELINE)
  const forecasts = useAnswer((client) => client.call('history.forecasts', { pipeline: PIPELINE }))
  const plans = usePlans()
  const now = useNow(null)
  const steps = useMemo(() => (timings.status === 'ready' ? stepHistories(timings.value, plans) : []), [timings, plans])
  return (
    <ScrollScreen label="Timings" className="home-light">
      <div className="max-w-[1600px] px-6 pb-24 wide:px-8" aria-busy={timings.status === 'loading'}>
        <h1 className="display-type pt-15 pb-4 text-[44px] leading-[40px]! wide:pt-[72px] wide:pb-5 wide:text-[64px] wide:leading-[56px]!">
          Timings
        </h1>
        {timings.status === 'failed' && <Trouble reason={timings.error.message} onRetry={timings.retry} />}
        {timings.status === 'ready' && steps.length === 0 && <NoTimings />}
        {steps.length > 0 && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <DurationsCard steps={steps} now={now} />
            {forecasts.status === 'ready' && <ForecastsCard answer={forecasts.value} now={now} />}
          </div>
        )}
      </div>
    </ScrollScreen>
  )
}
