import type { CardState } from '../../view/card-state.ts'

const COMPLETED = 'border-white/15 bg-black/40 text-foreground'
const PENDING = 'border-white/8 bg-black/20 text-foreground/30'

const SURFACES: Readonly<Record<CardState, string>> = {
  active: 'border-primary bg-primary/10 text-foreground',
  completed: COMPLETED,
  failed: 'border-destructive/30 bg-destructive/10 text-foreground',
  pending: PENDING,
  paused: COMPLETED,
  // Nothing comes of it any more, and that is to be read.
  cancelled: 'border-white/8 bg-black/20 text-foreground/56',
}

/** Border, ground and text of a card in a state; the padding is for a body with `-m-px`, so that it ends at 16. */
export const cardSurface = (state: CardState): string =>
  `state-fade relative rounded-3xl border px-4 py-4 ${SURFACES[state]}`

const GROUND_RINGS: Readonly<Record<CardState, string>> = {
  active: 'ring-[#240f11]',
  completed: 'ring-[#0e0e0e]',
  failed: 'ring-[#2b1d1b]',
  pending: 'ring-background',
  paused: 'ring-[#0e0e0e]',
  cancelled: 'ring-background',
}

/** The colour a badge is cut out of on such a card. */
export const cardGround = (state: CardState): string => GROUND_RINGS[state]
