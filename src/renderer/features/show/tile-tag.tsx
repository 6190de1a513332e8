import { isActive } from '../../../shared/domain/run.ts'
import { useNow } from '../../state/use-now.ts'
import { useViewing } from '../../state/viewing.ts'
import type { CastMember } from '../../view/cast.ts'
import { tryWords } from '../../view/tile-status.ts'

/** How long a tile wears "New" after its portrait arrived. */
const NEW_FOR_MS = 20_000
/** "New" for a while after the portrait arrived; "2nd try" while it lasts. */
export function TileTag({ member }: { readonly member: CastMember }) {
  const { clock } = useViewing()
  const working = [member.portrait, member.video].find((task) => task !== undefined && isActive(task.status))
  const again = working ? tryWords(working.attempts) : null
  const arrived = member.portrait?.status === 'succeeded' ? member.portrait.completedAt : null
  const mayBeNew = arrived !== null && clock.now() - arrived < NEW_FOR_MS
  const now = useNow(mayBeNew ? 2000 : null)
  if (again !== null) {
    return (
      <span className="absolute top-3 left-3 h-[22px] rounded-full bg-black/70 px-[9px] text-[11px] leading-[22px] font-medium">
        {again}
      </span>
    )
  }
  if (arrived === null || now - arrived >= NEW_FOR_MS) return null
  return (
    <span className="absolute top-3 left-3 h-[22px] rounded-full bg-white/94 px-[9px] text-[11px] leading-[22px] font-[650] text-[#111]">
      New
    </span>
  )
}
