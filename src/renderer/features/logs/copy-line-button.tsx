import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { LogLine } from '../../../shared/contract/views.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from './copy-text.ts'
import { lineText } from './line-text.ts'

/** How long "Copied" stands, in milliseconds. */
const STANDS_MS = 2000

/** Copies one line, whole. */
export function CopyLineButton({ line }: { readonly line: LogLine }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), STANDS_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      size="small"
      tone="ghost"
      className="mt-1 ml-[82px]"
      icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={(event) => {
        event.stopPropagation()
        void copyText(lineText(line)).then(setCopied)
      }}
    >
      {copied ? 'Copied' : 'Copy line'}
    </Button>
  )
}
