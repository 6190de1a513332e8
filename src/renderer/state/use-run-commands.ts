import { useState } from 'react'
import type { CommandInput, CommandName } from '../../shared/contract/commands.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import { useAppParts } from './app-context.ts'

type RunCommand = 'run.pause' | 'run.resume' | 'run.cancel' | 'run.retry'

/** A run's commands. What is refused is said in words; while one is under way the buttons wait. */
export interface RunCommands {
  readonly busy: boolean
  /** @param stop whether what is at work is stopped instead of waited for */
  pause(stop?: boolean): void
  resume(): void
  cancel(): void
  retry(step: string | null, item: string | null): void
}

const REFUSED: Readonly<Record<RunCommand, string>> = {
  'run.pause': 'It could not be paused',
  'run.resume': 'It could not go on',
  'run.cancel': 'It could not be cancelled',
  'run.retry': 'It could not be tried again',
}

export function useRunCommands(runId: string): RunCommands {
  const { client, store } = useAppParts()
  const [busy, setBusy] = useState(false)

  async function give<N extends CommandName & RunCommand>(command: N, input: CommandInput<N>): Promise<void> {
    setBusy(true)
    try {
      await client.call(command, input)
    } catch (thrown) {
      const { message } = toCallboardError(thrown)
      const id = `${command}:${runId}`
      store.getState().say({ id, tone: 'trouble', title: REFUSED[command], body: message, href: null })
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    pause: (stop = false) => void give('run.pause', { runId, ...(stop && { stop }) }),
    resume: () => void give('run.resume', { runId }),
    cancel: () => void give('run.cancel', { runId }),
    retry: (step, item) =>
      void give('run.retry', { runId, ...(step === null ? {} : { step }), ...(item === null ? {} : { item }) }),
  }
}
