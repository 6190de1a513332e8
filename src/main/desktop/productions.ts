import type { CommandInput, CommandOutput } from '../../shared/contract/commands.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import type { Board } from '../../shared/domain/run.ts'

/** What is used of the studio. */
export interface Commands {
  call(command: 'run.create', input: CommandInput<'run.create'>): Promise<CommandOutput<'run.create'>>
  call(command: 'run.resume', input: CommandInput<'run.resume'>): Promise<CommandOutput<'run.resume'>>
}

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
    takeUp: async (board) => {
      const interrupted = Object.values(board.runs).filter(
        (run) => run.status === 'paused' && run.pauseReason === 'interrupted',
      )
      for (const { id, title } of interrupted) {
        try {
          await commands.call('run.resume', { runId: id })
        } catch (thrown) {
          tell(`“${title}” does not go on`, toCallboardError(thrown).message)
        }
      }
    },
  }
}
