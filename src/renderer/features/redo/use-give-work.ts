import { useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { useAppParts } from '../../state/app-context.ts'
import type { workInputs } from './change.ts'

export interface GiveWork {
  readonly busy: boolean
  /** Why it was refused, in words. */
  readonly trouble: string | null
  /** Gives the commands one after the other, and tells when all were taken. */
  give(command: 'run.redo' | 'run.retry', inputs: ReturnType<typeof workInputs>, done: () => void): void
}

/** Gives the commands that a dialog has put together. What is refused is said beside its button. */
export function useGiveWork(): GiveWork {
  const { client } = useAppParts()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function giveAll(...[command, inputs, done]: Parameters<GiveWork['give']>): Promise<void> {
    setBusy(true)
    setTrouble(null)
    try {
      for (const input of inputs) await client.call(command, input)
      done()
    } catch (thrown) {
      setTrouble(toCallboardError(thrown).message)
    } finally {
      setBusy(false)
    }
  }

  return { busy, trouble, give: (...given) => void giveAll(...given) }
}
