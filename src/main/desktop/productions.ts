import { toCallboardError } from '../../shared/contract/errors.ts'
import type { Board } from '../../shared/domain/run.ts'
import type { Dispatch } from '../commands/dispatch.ts'
import { takeUpInterrupted } from '../commands/take-up.ts'

/** What is used of the studio. */
export type Commands = Pick<Dispatch, 'call'>

export interface ProductionsOptions {
  readonly commands: Commands
  /** Shows a run to the person. */
  readonly show: (runId: string) => void
  /** Tells the person what was not begun, and why. */
  readonly tell: (message: string, detail: string) => void
}

/** What the desktop app does with productions by itself; everything else the person does on the page. */
export interface Productions {
  /** Begins a production and shows it. */
  begin(prompt: string): Promise<void>
  /** Goes on with what an earlier process left under way; what a person paused stays so. */
  takeUp(board: Board): Promise<void>
}

export function createProductions({ commands, show, tell }: ProductionsOptions): Productions {
  return {
    begin: async (prompt) => {
      try {
        const { runId } = await commands.call('run.create', { input: { prompt } })
        show(runId)
      } catch (thrown) {
        tell('The production was not begun', toCallboardError(thrown).message)
      }
    },
    takeUp: (board) =>
      takeUpInterrupted(board, commands.call, (title, thrown) => {
        tell(`“${title}” does not go on`, toCallboardError(thrown).message)
      }),
  }
}
