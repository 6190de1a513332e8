import { Check, Copy } from 'lucide-react'
import type { LogLine } from '../../../shared/contract/views.ts'
import { useCopy } from '../../state/use-copy.ts'
import { Button } from '../../ui/button.tsx'
import { lineText } from './line-text.ts'

/** Copies one line, whole. */
export function CopyLineButton({ line }: { readonly line: LogLine }) {
  const { copied, copy } = useCopy()
  return (
    <Button
      size="small"
      tone="ghost"
      className="mt-1 ml-[82px]"
      icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={(event) => {
        event.stopPropagation()
        copy(lineText(line))
      }}
    >
      {copied ? 'Copied' : 'Copy line'}
    </Button>
  )
}
