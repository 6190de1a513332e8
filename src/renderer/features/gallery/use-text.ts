import { useEffect, useState } from 'react'

export type FetchedText =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly text: string }
  | { readonly status: 'missing' }

/** A text file of the host; null where there is none to fetch yet. */
export function useText(src: string | null): FetchedText {
  const [text, setText] = useState<FetchedText>({ status: 'loading' })
  useEffect(() => {
    setText({ status: 'loading' })
    if (src === null) return
    const stop = new AbortController()
    fetch(src, { signal: stop.signal, credentials: 'same-origin' })
      .then(async (answer) => {
        setText(answer.ok ? { status: 'ready', text: await answer.text() } : { status: 'missing' })
      })
      .catch(() => {
        if (!stop.signal.aborted) setText({ status: 'missing' })
      })
    return () => stop.abort()
  }, [src])
  return text
}
