import { useEffect, useState } from 'react'
import type { CommandInput, CommandOutput } from '../../../shared/contract/commands.ts'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'

/** How long changes have to rest before the host is asked, in milliseconds. */
const RESTS_MS = 250

/** What a redo would do, as far as it is known. */
export interface Preview {
  /** The newest answer; it stays while another is on its way. */
  readonly plan: CommandOutput<'run.redo'> | null
  /** Why it cannot be done, in words. */
  readonly trouble: string | null
  /** Whether an answer to what is asked now is still on its way. */
  readonly waiting: boolean
}

/** Asks the host what a redo would do, whenever what is asked for has come to rest. Nothing is changed by it. */
export function usePreview(input: CommandInput<'run.redo'>): Preview {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [preview, setPreview] = useState<Preview>({ plan: null, trouble: null, waiting: true })
  const asked = JSON.stringify(input)
  useEffect(() => {
    setPreview((before) => ({ ...before, waiting: true }))
    if (!live) return
    let current = true
    const timer = setTimeout(() => {
      client
        .call('run.redo', { ...(JSON.parse(asked) as typeof input), dryRun: true })
        .then((plan) => current && setPreview({ plan, trouble: null, waiting: false }))
        .catch((thrown: unknown) => {
          if (current) setPreview({ plan: null, trouble: toCallboardError(thrown).message, waiting: false })
        })
    }, RESTS_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, live, asked])
  return preview
}
