import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { SCOPES, type Scope } from '../../shared/contract/command-table/spec.ts'
import { CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import { LOG_LEVELS } from '../../shared/contract/views.ts'
import { plainText } from '../../shared/text/width.ts'
import { defaultDataDir } from '../storage/data-dir.ts'
import { listRuns, showRun } from './ask.ts'
import type { CommandContext } from './context.ts'
import { type DoctorOptions, runDoctor } from './doctor.ts'
import { EXIT, exitCodeOf } from './exit.ts'
import { exportShow } from './export.ts'
import { type LogOptions, showLogs } from './logs.ts'
import { nonEmpty, portNumber, speedNumber, tailNumber, timeOf, wholeNumber } from './option-values.ts'
import { withPlainNotes, writeJson } from './output.ts'
import { replayRun } from './replay.ts'
import { addRunCommands, type CommonOptions } from './run-program.ts'
import { serve } from './serve.ts'
import { createToken, listTokens, revokeToken } from './token.ts'
import { type TrackOptions, trackFile } from './track.ts'
import { watchRun } from './watch.ts'

export interface ProgramOptions extends Omit<CommandContext, 'dataDir' | 'json'> {
  readonly version: string
}

/** As it went is slow to watch; this shows a production of a minute in a few seconds. */
const REPLAY_SPEED = 10

/**
 * Runs one command line and answers the exit code.
 *
 * @param args what follows the program's name
 */
export async function runProgram(args: readonly string[], options: ProgramOptions): Promise<number> {
  const { output } = options
  let exitCode: number = EXIT.DONE
  const program = new Command('callboard')
    .description('Runs a show-production pipeline, shows every step as it happens, and picks up where it left off.')
    .version(options.version)
    .exitOverride()
    .configureOutput({ writeOut: output.write, writeErr: output.note, outputError: () => undefined })
  const wantsJson = args.includes('--json')

  /** A command with the options that all have. */
  function add(usage: string, description: string, parent: Command = program): Command {
    return parent
      .command(usage)
      .description(description)
      .option('--data-dir <dir>', 'the data folder', nonEmpty)
      .option('--json', 'JSON lines on stdout and nothing else')
  }

  function contextOf({ dataDir, json }: CommonOptions): CommandContext {
    const folder = dataDir === undefined ? defaultDataDir() : resolve(dataDir)
    return { ...options, dataDir: folder, json: json === true, output: withPlainNotes(output) }
  }

  const finish = async (code: Promise<number>): Promise<void> => {
    exitCode = await code
  }

  addRunCommands({ add, contextOf, finish })

  add('serve', 'the browser host, until stopped')
    .option('--host <address>', 'address to bind', nonEmpty, '127.0.0.1')
    .option('--expose <host>', 'let other machines in, under this address', nonEmpty)
    .option('--port <port>', 'port to bind; 0 for any free one', portNumber, 0)
    .option('--open', 'open the system’s browser')
    .option('--prompt <prompt>', 'begin a production at once')
    .action((given: CommonOptions & { host: string; expose?: string; port: number; open?: boolean; prompt?: string }) =>
      finish(serve(contextOf(given), { ...given, open: given.open === true })),
    )

  add('runs', 'list all runs').action((given: CommonOptions) => finish(listRuns(contextOf(given))))
  add('show <runId>', 'one run with its steps, tasks and files').action((runId: string, given: CommonOptions) =>
    finish(showRun(contextOf(given), runId)),
  )
  add('watch [runId]', 'live view of a run, until it ends').action((runId: string | undefined, given: CommonOptions) =>
    finish(watchRun(contextOf(given), runId)),
  )
  add('logs <runId>', 'log lines of a run')
    .option('--step <step>', 'only this step')
    .option('--item <item>', 'only this item')
    .addOption(new Option('--level <level>', 'this level and above').choices(LOG_LEVELS))
    .option('--attempt <n>', 'only this attempt', wholeNumber)
    .option('--grep <text>', 'only lines with this text')
    .option('--regex <pattern>', 'only lines that this regular expression matches, in any case')
    .option('--since <time>', 'only lines from this time on, for example 2026-03-14T09:26:00Z', timeOf)
    .option('--until <time>', 'only lines before this time', timeOf)
    .option('--tail <n>', 'begin with the last n lines', tailNumber)
    .option('--follow', 'go on with what is still written, until the run stops')
    .action((runId: string, given: CommonOptions & LogOptions) => {
      const { dataDir: _dataDir, json: _json, ...wanted } = given
      return finish(showLogs(contextOf(given), runId, wanted))
    })

  add('export <runId>', 'copy the pieces of a show into a folder, by readable names')
    .requiredOption('--to <dir>', 'where the show’s folder is put', nonEmpty)
    .action((runId: string, given: CommonOptions & { to: string }) =>
      finish(exportShow(contextOf(given), runId, given.to)),
    )
  add('replay <runId>', 'a finished run again, as it went')
    .option('--speed <n>', 'how many times as fast as it went; 0 for at once', speedNumber, REPLAY_SPEED)
    .action((runId: string, given: CommonOptions & { speed: number }) =>
      finish(replayRun(contextOf(given), runId, given.speed)),
    )
  add('track <file>', 'show work that is done elsewhere, from a progress file')
    .option('--pipeline <id>', 'the name of its kind of work', nonEmpty)
    .option('--follow', 'wait for more, until the work has ended')
    .action((file: string, given: CommonOptions & TrackOptions) => finish(trackFile(contextOf(given), file, given)))

  add('doctor', 'look the data folder through, and say what was found')
    .option('--tidy', 'remove files that are left over from work that was cut short')
    .option('--bundle [file]', 'write a report for somebody else, a zip without secrets; it goes nowhere by itself')
    .option('--with-titles', 'put titles and prompts into the report')
    .option('--force', 'write over a report of the same name')
    .action((given: CommonOptions & DoctorOptions) => finish(runDoctor(contextOf(given), given, options.version)))

  const token = program.command('token').description('access tokens for other programs')
  add('create', 'make a token, and show its secret once', token)
    .requiredOption('--name <name>', 'what it is for', nonEmpty)
    .addOption(new Option('--scope <scope>', 'what it allows').choices(SCOPES).makeOptionMandatory())
    .action((given: CommonOptions & { name: string; scope: Scope }) =>
      finish(createToken(contextOf(given), given.name, given.scope)),
    )
  add('list', 'all tokens, without their secrets', token).action((given: CommonOptions) =>
    finish(listTokens(contextOf(given))),
  )
  add('revoke', 'end a token, and what is open with it', token)
    .argument('<id>', 'its number', wholeNumber)
    .action((id: number, given: CommonOptions) => finish(revokeToken(contextOf(given), id)))

  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (thrown) {
    return fail(thrown, options, wantsJson)
  }
}

/** What is wrong with the usage, in one line. */
const usageError = (thrown: CommanderError): CallboardError =>
  new CallboardError('BAD_INPUT', thrown.message.replace(/^error: /, '').replaceAll('\n', ' '), { cause: thrown })

function fail(thrown: unknown, { output }: ProgramOptions, wantsJson: boolean): number {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return EXIT.DONE
    // No command at all: the help has been shown.
    if (thrown.code === 'commander.help') return EXIT.USAGE
  }
  const error = thrown instanceof CommanderError ? usageError(thrown) : toCallboardError(thrown)
  if (wantsJson) writeJson(output, { type: 'error', error: { code: error.code, message: error.message } })
  output.note(plainText(`${error.code}: ${error.message}`))
  return exitCodeOf(error)
}
