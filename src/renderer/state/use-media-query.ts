import { useSyncExternalStore } from 'react'

/** Whether a media query holds, as it changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Room for the pipeline beside the stage (`--breakpoint-wide`). */
export const useIsWide = (): boolean => useMediaQuery('(min-width: 1200px)')
