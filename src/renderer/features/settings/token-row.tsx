import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SCOPE_WORDS, type Token } from './token-words.ts'

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

interface TokenRowProps {
  readonly token: Token
  readonly onRevoke: () => void
}

/** One token. Revoking cannot be undone, so it takes two presses. */
export function TokenRow({ token, onRevoke }: TokenRowProps) {
  const [asked, setAsked] = useState(false)
  const { name, scope, createdAt } = token
  return (
    <li className="flex min-h-14 items-center justify-between gap-4 py-2">
      <div className="min-w-0">
        <p className="text-[14px] leading-5 font-semibold [overflow-wrap:anywhere]">{name}</p>
        <p className="text-[12px] leading-4 text-foreground/72">
          {SCOPE_WORDS[scope].name}, made {DATE.format(new Date(createdAt))}
        </p>
      </div>
      {asked ? (
        <div className="flex flex-none gap-2">
          <Button autoFocus size="small" tone="ghost" onClick={() => setAsked(false)}>
            Keep
          </Button>
          <Button size="small" tone="primary" aria-label={`Revoke ${name} for good`} onClick={onRevoke}>
            Revoke for good
          </Button>
        </div>
      ) : (
        <Button size="small" aria-label={`Revoke ${name}`} onClick={() => setAsked(true)}>
          Revoke
        </Button>
      )}
    </li>
  )
}
