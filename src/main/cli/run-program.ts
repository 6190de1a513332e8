import type { Command } from 'commander'
import { commandRun } from './ask.ts'
import type { CommandContext } from './context.ts'
import { deleteShow } from './delete.ts'
import { nonEmpty, wholeNumber } from './option-values.ts'
import { redo } from './redo.ts'
import { runToEnd } from './run-commands.ts'

/** Options that every command has. */
export interface CommonOptions {
  readonly dataDir?: string
  readonly json?: boolean
}

interface ProduceOptions {
  readonly characters?: number
  readonly seed?: number
  readonly title?: string
}

/** What a person changes for work that is done again. */
export interface ChangeOptions {
  readonly item?: string
  readonly seed?: number
  readonly brief?: string
}

/** What commands are added with. */
export interface ProgramParts {
  /** A command with the options that all have. */
  add(usage: string, description: string): Command
  contextOf(given: CommonOptions): CommandContext
  /** Takes the exit code when the command has ended. */
  finish(code: Promise<number>): Promise<void>
}

/** The options of a change that were given, and no others. */
const changeOf = ({ item, seed, brief }: ChangeOptions) => ({
  ...(item !== undefined && { item }),
  ...(seed !== undefined && { seed }),
  ...(brief !== undefined && { brief }),
})

const withChange = (command: Command): Command =>
  command
    .option('--item <item>', 'only this item, for example a character', nonEmpty)
    .option('--seed <n>', 'with another seed', wholeNumber)
    .option('--brief <text>', 'with another brief of that character', nonEmpty)

/** The commands that begin runs and move them on. */
export function addRunCommands({ add, contextOf, finish }: ProgramParts): void {
  add('produce <prompt>', 'run a production to its end')
    .option('--characters <n>', 'how many characters, 1 to 100 (default 6)', wholeNumber)
    .option('--seed <n>', 'the same prompt and seed make the same show', wholeNumber)
    .option('--title <title>', 'a title of your own')
    .action((prompt: string, given: CommonOptions & ProduceOptions) => {
      const { characters, seed, title } = given
      const input = {
        prompt,
        ...(characters !== undefined && { characters }),
        ...(seed !== undefined && { seed }),
        ...(title !== undefined && { title }),
      }
      return finish(runToEnd(contextOf(given), async ({ call }) => (await call('run.create', { input })).runId))
    })

  add('resume <runId>', 'go on after a stop or a failure').action((runId: string, given: CommonOptions) =>
    finish(runToEnd(contextOf(given), async ({ call }) => (await call('run.resume', { runId })).runId)),
  )
  withChange(add('retry <runId>', 'try failed tasks again').option('--step <step>', 'only this step', nonEmpty)).action(
    (runId: string, given: CommonOptions & ChangeOptions & { step?: string }) => {
      const { step } = given
      const input = { runId, ...(step !== undefined && { step }), ...changeOf(given) }
      return finish(runToEnd(contextOf(given), async ({ call }) => (await call('run.retry', input)).runId))
    },
  )
  withChange(add('redo <runId>', 'do finished work again, and what depends on it'))
    .requiredOption('--step <step>', 'which step', nonEmpty)
    .option('--dry-run', 'only say what would be done again, and how long it takes')
    .action((runId: string, given: CommonOptions & ChangeOptions & { step: string; dryRun?: boolean }) =>
      finish(redo(contextOf(given), { runId, step: given.step, ...changeOf(given) }, given.dryRun === true)),
    )
  add('pause <runId>', 'let running tasks end and start no more')
    .option('--stop', 'stop running tasks instead; they begin anew when the run goes on')
    .action((runId: string, given: CommonOptions & { stop?: boolean }) =>
      finish(commandRun(contextOf(given), 'run.pause', { runId, stop: given.stop === true })),
    )
  add('cancel <runId>', 'end a run and keep what is done').action((runId: string, given: CommonOptions) =>
    finish(commandRun(contextOf(given), 'run.cancel', { runId })),
  )
  add('delete <runId>', 'remove a run with all its files, for good')
    .option('--yes', 'do not ask')
    .action((runId: string, given: CommonOptions & { yes?: boolean }) =>
      finish(deleteShow(contextOf(given), runId, given.yes === true)),
    )
}
