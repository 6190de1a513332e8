import { useEffect, useState } from 'react'
import type { FeedClient } from '../../../shared/feed-client/types.ts'
import { useAppParts } from '../../state/app-context.ts'
import { useDelayed } from './use-delayed.ts'

const ASK_AFTER_MS = 120

/**
 * What the host finds for what is typed, by the name of what is looked through; null until it has answered.
 *
 * An answer to an earlier text is dropped. A host that cannot answer has found nothing: the page's own entries remain.
 */
export function useFound<T>(
  query: string,
  ask: ((client: FeedClient, query: string) => Promise<readonly T[]>) | null,
): readonly T[] | null {
  const { client } = useAppParts()
  const settled = useDelayed(query.trim(), ASK_AFTER_MS)
  const [found, setFound] = useState<{ readonly query: string; readonly entries: readonly T[] } | null>(null)
  useEffect(() => {
    if (ask === null || settled === '') {
      setFound(null)
      return
    }
    let gone = false
    const take = (entries: readonly T[]): void => {
      if (!gone) setFound({ query: settled, entries })
    }
    ask(client, settled).then(take, () => take([]))
    return () => {
      gone = true
    }
  }, [client, ask, settled])
  return found?.query === query.trim() ? found.entries : null
}
