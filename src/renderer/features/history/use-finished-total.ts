import { useEffect, useState } from 'react'
import { useApp, useAppParts } from '../../state/app-context.ts'

/** How many shows have finished in all, of which the board holds only the latest; null until it is known. */
export function useFinishedTotal(onBoard: number, wanted: boolean): number | null {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [total, setTotal] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finished show is a reason to ask again
  useEffect(() => {
    if (!wanted || !live) return
    let current = true
    client
      .call('run.list', { status: 'succeeded', limit: 1 })
      .then((answer) => current && setTotal(answer.total))
      .catch(() => {
        // What the board holds is said instead, until the line is up again.
      })
    return () => {
      current = false
    }
  }, [client, wanted, live, onBoard])
  return total
}
