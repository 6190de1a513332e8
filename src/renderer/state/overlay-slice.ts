import type { SetSlice } from './slice.ts'

/** What lies over the whole window. */
export type Overlay = 'palette' | 'shortcuts'

/** What lies over the window, and what keys ask of the screen under it. */
export interface OverlaySlice {
  readonly overlay: Overlay | null
  /** What was typed for the palette while it was still on its way. */
  readonly typedAhead: string
  /** The prompt box shall have focus as soon as it is there. */
  readonly promptWanted: boolean
  setOverlay(overlay: Overlay | null): void
  typeAhead(character: string): void
  wantPrompt(wanted: boolean): void
}

export const createOverlaySlice = (set: SetSlice<OverlaySlice>): OverlaySlice => ({
  overlay: null,
  typedAhead: '',
  promptWanted: false,
  setOverlay: (overlay) => set({ overlay, typedAhead: '' }),
  typeAhead: (character) => set(({ typedAhead }) => ({ typedAhead: typedAhead + character })),
  wantPrompt: (promptWanted) => set({ promptWanted }),
})
