import { useEffect, useState } from 'react'
import { type PartsFile, readParts } from './parts-file.ts'

export type Parts =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly file: PartsFile }
  | { readonly status: 'failed'; readonly retry: () => void }

/** The list of parts, as it comes with the page. */
export function useParts(): Parts {
  const [parts, setParts] = useState<Parts>({ status: 'loading' })
  const wanted = parts.status === 'loading'
  useEffect(() => {
    if (!wanted) return
    let current = true
    const tell = (next: Parts): void => {
      if (current) setParts(next)
    }
    readParts().then(
      (file) => tell({ status: 'ready', file }),
      () => tell({ status: 'failed', retry: () => setParts({ status: 'loading' }) }),
    )
    return () => {
      current = false
    }
  }, [wanted])
  return parts
}
