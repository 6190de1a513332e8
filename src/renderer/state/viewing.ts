import { createContext, useContext } from 'react'
import { showHref } from '../routing/route.ts'
import { type ScreenClock, systemScreenClock } from './screen-clock.ts'

/** How a screen is looked at: live, or as a recording in which nothing can be changed. */
export interface Viewing {
  readonly clock: ScreenClock
  /** Whether commands are out of reach here. */
  readonly readOnly: boolean
  /** Where a press on a step leads. */
  readonly stepHref: (runId: string, stepId: string) => string
}

export const ViewingContext = createContext<Viewing>({
  clock: systemScreenClock,
  readOnly: false,
  stepHref: showHref,
})

export const useViewing = (): Viewing => useContext(ViewingContext)
