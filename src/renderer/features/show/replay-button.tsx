import { History } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { replayHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { Button } from '../../ui/button.tsx'

/** Leads to a show as it went; focus comes back here from there. */
export function ReplayButton({ runId }: { readonly runId: string }) {
  const isBack = useApp(({ cameFrom }) => cameFrom?.screen === 'replay' && cameFrom.runId === runId)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isBack) button.current?.focus({ preventScroll: true })
  }, [isBack])
  return (
    <Button
      ref={button}
      className="bg-[#2b2b2b]/90"
      icon={<History size={16} strokeWidth={2.2} aria-hidden />}
      onClick={() => {
        location.hash = replayHref(runId)
      }}
    >
      Replay
    </Button>
  )
}
