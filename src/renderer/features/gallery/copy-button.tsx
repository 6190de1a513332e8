import { Check, Copy } from 'lucide-react'
import { useCopy } from '../../state/use-copy.ts'
import { Button } from '../../ui/button.tsx'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
}

/** Copies a text that stands beside it. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { copied, copy } = useCopy()
  return (
    <Button
      size="small"
      icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={() => copy(text)}
    >
      {copied ? 'Copied' : label}
    </Button>
  )
}
