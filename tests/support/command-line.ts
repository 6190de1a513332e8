import { runProgram } from '../../src/main/cli/program.ts'
import { type Clock, systemClock } from '../../src/shared/clock.ts'
import type { Meddle } from './fake-generators.ts'
import { openTestStudio } from './studio.ts'

/** What one command line left behind. */
export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Each line of stdout as JSON; throws where one is not. */
  readonly json: readonly Record<string, unknown>[]
}

/** A command line under way. */
export interface RunningCommand {
  readonly done: Promise<CommandResult>
  /** What Ctrl-C does. */
  interrupt(): void
  /** Settles when stdout contains this text, with the text up to then. */
  said(text: string): Promise<string>
}

export interface CommandOptions {
  readonly meddle?: Meddle
  readonly terminal?: { readonly rows: number }
  readonly clock?: Clock
  /** What the person answers to a question; nobody is there to be asked where it is absent. */
  readonly confirm?: (question: string) => Promise<boolean>
}

const parse = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>

/** Begins a command line in this process, on a real studio with generators that take no time. */
export function beginCommand(args: readonly string[], options: CommandOptions = {}): RunningCommand {
  const { meddle, terminal, clock = systemClock } = options
  let out = ''
  let err = ''
  const interrupts = new Set<() => void>()
  const waiting = new Set<() => void>()
  const run = runProgram(args, {
    version: '0.0.0-test',
    pageRoot: '/nowhere',
    clock,
    openOwn: (dataDir) => openTestStudio(dataDir, meddle),
    confirm: options.confirm ?? null,
    onInterrupt(stop) {
      interrupts.add(stop)
      return () => interrupts.delete(stop)
    },
    output: {
      isTerminal: terminal !== undefined,
      rows: terminal?.rows ?? 24,
      write(text) {
        out += text
        for (const look of [...waiting]) look()
      },
      note: (text) => {
        err += text.endsWith('\n') ? text : `${text}\n`
      },
    },
  })
  return {
    done: run.then((code) => ({
      code,
      out,
      err,
      get json() {
        return out.split('\n').filter(Boolean).map(parse)
      },
    })),
    interrupt() {
      for (const stop of interrupts) stop()
    },
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!out.includes(text)) return
          waiting.delete(look)
          resolve(out)
        }
        waiting.add(look)
        look()
        run.then(() => reject(new Error(`It ended without saying ${text}:\n${out}${err}`)), reject)
      }),
  }
}

export const runCommand = (args: readonly string[], options?: CommandOptions): Promise<CommandResult> =>
  beginCommand(args, options).done
