import { useEffect, useState } from 'react'
import { useAppParts } from '../../state/app-context.ts'
import type { Extent } from './extent.ts'

/** How many files a show has and how much room they take; null until that is known, `'unknown'` where nobody says. */
export function useExtent(runId: string): Extent | 'unknown' | null {
  const { client } = useAppParts()
  const [extent, setExtent] = useState<Extent | 'unknown' | null>(null)
  useEffect(() => {
    let current = true
    client
      .call('artifact.list', { runId })
      .then(({ artifacts }) => {
        const bytes = artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0)
        if (current) setExtent({ files: artifacts.length, bytes })
      })
      .catch(() => current && setExtent('unknown'))
    return () => {
      current = false
    }
  }, [client, runId])
  return extent
}
