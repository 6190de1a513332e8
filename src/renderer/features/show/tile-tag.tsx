import { isActive, type Step } from '../../../shared/domain/run.ts'
import { useNow } from '../../state/use-now.ts'
import { useUsualMs } from '../../state/use-outlook.ts'
import { useViewing } from '../../state/viewing.ts'
import { Hint } from '../../ui/hint.tsx'
import type { CastMember } from '../../view/cast.ts'
import { usualWords } from '../../view/late.ts'
import { taskTry } from '../../view/tile-status.ts'
import { useKept } from '../redo/use-kept.ts'

/** How long a tile wears "New" after its portrait arrived, in milliseconds. */
const NEW_FOR_MS = 20_000

const DARK = 'flex h-[22px] items-center rounded-full bg-black/70 px-[9px] text-[11px] leading-[22px] font-medium'

/** The steps that a tile tells of; missing where a pipeline has none such. */
export interface TilePlans {
  readonly portrait: Step['plan'] | undefined
  readonly video: Step['plan'] | undefined
}

interface TileTagProps {
  readonly runId: string
  readonly member: CastMember
  /** What the portrait step and the video step are, for what is usual in them. */
  readonly plans: TilePlans
}

/** "2nd try" while it lasts, and that it is running longer than usual. */
function WorkTags({ runId, member, plans }: TileTagProps) {
  const working = [member.portrait, member.video].find((task) => task !== undefined && isActive(task.status))
  const usualMs = useUsualMs(runId, working)
  const again = working ? taskTry(working) : null
  const plan = working === member.portrait ? plans.portrait : plans.video
  return (
    <>
      {again !== null && <span className={DARK}>{again}</span>}
      {usualMs !== null && plan && (
        <Hint words={`Running longer than usual. ${usualWords(plan, usualMs)}`} className={`${DARK} text-warning`}>
          Longer than usual
        </Hint>
      )}
    </>
  )
}

/** What a tile wears in its corner: how the work on it goes, and for a while after its portrait arrived, "New". */
export function TileTag({ runId, member, plans }: TileTagProps) {
  const { clock } = useViewing()
  const keptPortrait = useKept(member.portrait)
  const keptVideo = useKept(member.video)
  const kept = keptPortrait && keptVideo ? 'Kept' : keptPortrait ? 'Portrait kept' : keptVideo ? 'Video kept' : null
  const arrived = member.portrait?.status === 'succeeded' ? member.portrait.completedAt : null
  const mayBeNew = arrived !== null && clock.now() - arrived < NEW_FOR_MS
  const now = useNow(mayBeNew ? 2000 : null)
  const isNew = arrived !== null && now - arrived < NEW_FOR_MS
  return (
    <span className="absolute top-3 left-3 z-10 flex flex-col items-start gap-1">
      {isNew && (
        <span className="h-[22px] rounded-full bg-white/94 px-[9px] text-[11px] leading-[22px] font-[650] text-[#111]">
          New
        </span>
      )}
      {kept !== null && <span className={DARK}>{kept}</span>}
      <WorkTags runId={runId} member={member} plans={plans} />
    </span>
  )
}
