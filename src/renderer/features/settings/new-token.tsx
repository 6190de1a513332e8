import { type FormEvent, useState } from 'react'
import { SCOPES, type Scope } from '../../../shared/contract/command-table/spec.ts'
import { useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { Choice } from './controls.tsx'
import { SCOPE_WORDS, type Token } from './token-words.ts'

const NAME_MAX = 80

interface Made {
  readonly name: string
  readonly secret: string
}

/** A new token's secret, this once. */
function Secret({ made, onDone }: { readonly made: Made; readonly onDone: () => void }) {
  return (
    <div role="status" className="space-y-2.5 rounded-2xl border border-white/15 p-4">
      <p className="text-[13px] leading-5">
        This is the token “{made.name}”. <strong className="font-semibold">It is not shown again.</strong>
      </p>
      <code className="block rounded-lg bg-white/6 px-3 py-2 font-mono text-[12.5px] leading-5 [overflow-wrap:anywhere] select-all">
        {made.secret}
      </code>
      <div className="flex gap-2">
        <CopyButton tone="primary" text={made.secret} label="Copy" />
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  )
}

/** Makes a token: a name, and what it may do. */
export function NewToken({ onCreated }: { readonly onCreated: (token: Token) => void }) {
  const parts = useAppParts()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('watch')
  const [made, setMade] = useState<Made | null>(null)

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault()
    const answer = await giveCommand(parts, 'token.create', { name, scope })
    if (!answer) return
    const { token, ...listed } = answer
    setMade({ name: listed.name, secret: token })
    setName('')
    onCreated(listed)
  }

  if (made) return <Secret made={made} onDone={() => setMade(null)} />
  return (
    <form aria-label="New access token" className="space-y-2.5" onSubmit={(event) => void create(event)}>
      <input
        aria-label="Name of the token"
        placeholder="Whom it is for"
        maxLength={NAME_MAX}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="h-9 w-full rounded-control border border-white/15 bg-white/6 px-3 text-[13px] placeholder:text-foreground/56"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Choice
          label="What it may do"
          value={scope}
          options={SCOPES.map((value) => ({ value, name: SCOPE_WORDS[value].name }))}
          onChange={setScope}
        />
        <Button type="submit" tone="primary" disabled={name.trim() === ''}>
          Create
        </Button>
      </div>
      <p className="text-[12px] leading-4 text-foreground/72">
        {SCOPE_WORDS[scope].name} {SCOPE_WORDS[scope].may}.
      </p>
    </form>
  )
}
