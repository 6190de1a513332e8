import { Check, Copy } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useCopy } from '../../state/use-copy.ts'
import { Button } from '../../ui/button.tsx'

interface CopyButtonProps extends Pick<ComponentProps<typeof Button>, 'tone' | 'size' | 'className' | 'disabled'> {
  readonly text: string
  readonly label: string
}

/** Copies a text, and says so for a moment. What it stands on is not pressed with it. */
export function CopyButton({ text, label, size = 'medium', ...look }: CopyButtonProps) {
  const { copied, copy } = useCopy()
  const Icon = copied ? Check : Copy
  return (
    <Button
      {...look}
      size={size}
      icon={<Icon size={size === 'small' ? 14 : 15} aria-hidden />}
      onClick={(event) => {
        event.stopPropagation()
        copy(text)
      }}
    >
      {copied ? 'Copied' : label}
    </Button>
  )
}
