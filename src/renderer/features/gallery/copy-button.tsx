import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAppParts } from '../../state/app-context.ts'
import { Button } from '../../ui/button.tsx'

/** How long "Copied" stands, in milliseconds. */
const STANDS_MS = 2000

interface CopyButtonProps {
  readonly text: string
  readonly label: string
}

/** Copies a text. Where the browser lets no page do that, it says so: the text beside it can be chosen by a press. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { store } = useAppParts()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), STANDS_MS)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy(): Promise<void> {
    try {
      // Not there in pages without a secure context, which a host shown to other machines serves.
      await navigator.clipboard.writeText(text)
      setCopied(true)
      store.getState().announce('Copied')
    } catch {
      const body = 'This browser does not let the page copy. Press on the text to choose it, then copy it by keyboard.'
      store.getState().say({ id: `copy:${text}`, tone: 'trouble', title: 'Not copied', body, href: null })
    }
  }

  return (
    <Button
      size="small"
      icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={() => void copy()}
    >
      {copied ? 'Copied' : label}
    </Button>
  )
}
