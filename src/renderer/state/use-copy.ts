import { useEffect, useState } from 'react'
import { useAppParts } from './app-context.ts'
import { copyText } from './copy-text.ts'

/** How long "Copied" stands, in milliseconds. */
const STANDS_MS = 2000

export interface Copy {
  /** Whether it was copied a moment ago. */
  readonly copied: boolean
  /** Copies a text. Where the browser lets no page do that, it says so: the text beside it can be chosen by a press. */
  copy(text: string): void
}

/** What a button that copies needs. */
export function useCopy(): Copy {
  const { store } = useAppParts()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), STANDS_MS)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy(text: string): Promise<void> {
    const done = await copyText(text)
    setCopied(done)
    if (done) return store.getState().announce('Copied')
    const body = 'This browser does not let the page copy. Press on the text to choose it, then copy it by keyboard.'
    store.getState().say({ id: 'copy', tone: 'trouble', title: 'Not copied', body, href: null })
  }

  return { copied, copy: (text) => void copy(text) }
}
