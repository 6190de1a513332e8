import type { EventBody } from '../../shared/domain/event.ts'
import type { Board } from '../../shared/domain/run.ts'
import type { Turn } from './turn.ts'

const PAUSING: EventBody = { type: 'run:pausing', data: { reason: 'disk-full' } }

/** Runs that a full disk must pause: what another program does is not ours to pause. */
const pausable = ({ runs }: Board) =>
  Object.values(runs).filter(({ status, origin }) => status === 'running' && origin === 'pipeline')

export const hasPausable = (board: Board): boolean => pausable(board).length > 0

/** Pauses what runs until there is room: whatever else it finished could not be written down either. */
export function pauseForRoom(turn: Turn): void {
  for (const { id } of pausable(turn.board)) turn.stage(id, [PAUSING])
}

/** Many tries may end at a full disk at once; their run pauses once. */
export function withOnePause(bodies: readonly EventBody[]): EventBody[] {
  const first = bodies.findIndex(({ type }) => type === 'run:pausing')
  return bodies.filter(({ type }, index) => type !== 'run:pausing' || index === first)
}
