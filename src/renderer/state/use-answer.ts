import { useEffect, useEffectEvent, useState } from 'react'
import { type CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import type { FeedClient } from '../../shared/feed-client/types.ts'
import { useApp, useAppParts } from './app-context.ts'

/** What comes of a question. */
export type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: CallboardError; readonly retry: () => void }

/** Asks as soon as that may be, and keeps what comes of it for as long as the component stands. */
export function useAsked<T>(ask: () => Promise<T>, may = true): Answer<T> {
  const [known, setKnown] = useState<Answer<T>>({ status: 'loading' })
  const put = useEffectEvent(ask)
  const wanted = may && known.status === 'loading'
  useEffect(() => {
    if (!wanted) return
    let current = true
    const tell = (next: Answer<T>): void => {
      if (current) setKnown(next)
    }
    const retry = (): void => setKnown({ status: 'loading' })
    put().then(
      (value) => tell({ status: 'ready', value }),
      (thrown: unknown) => tell({ status: 'failed', error: toCallboardError(thrown), retry }),
    )
    return () => {
      current = false
    }
  }, [wanted])
  return known
}

/** Asks the host once the line is up. */
export function useAnswer<T>(ask: (client: FeedClient) => Promise<T>): Answer<T> {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  return useAsked(() => ask(client), live)
}
