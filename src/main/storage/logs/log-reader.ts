import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../shared/clock.ts'
import type { CommandOutput, ParsedInput } from '../../../shared/contract/commands.ts'
import { CallboardError, isErrorCode } from '../../../shared/contract/errors.ts'
import type { LogAnswer, LogCommand } from './thread-messages.ts'

/** A search that gives no sign of life for this long is stuck on one line, in milliseconds. */
const SILENT_MS = 3000
/** The same for a thread that has only just been started; a busy machine takes its time. */
const STARTING_MS = 20_000

/** Searches the log lines of a data folder, in a thread of its own. */
export interface LogReader {
  /**
   * @throws CallboardError `PATTERN_TOO_SLOW` where a regular expression does not come to an end on a line;
   * `CLOSING` after `close`
   */
  ask<C extends LogCommand>(command: C, query: ParsedInput<C>): Promise<CommandOutput<C>>
  close(): Promise<void>
}

interface Waiting {
  readonly hasPattern: boolean
  resolve(value: never): void
  reject(error: Error): void
}

/** The thread's program: beside this file in the sources; in the build, in the folder that `chunks` lies in. */
function threadEntry(): string {
  const here = import.meta.dirname
  if (import.meta.filename.endsWith('.ts')) return join(here, 'log-thread.ts')
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'log-thread.js')
}

const TOO_SLOW = 'This pattern takes too long on some lines. Make it simpler, or search for text.'

/**
 * Opens the logs of a database for reading. The thread starts with the first question.
 *
 * JavaScript's regular expressions can take for ever on one line (`(a+)+$`). So they run where they hold up nothing,
 * and a thread that has fallen silent is ended: who asked for a pattern is told, who asked for anything else is asked
 * for again, in a new thread.
 *
 * @param file absolute path of the database
 */
export function createLogReader(file: string, clock: Clock): LogReader {
  let thread: Worker | null = null
  let cancelWatch: (() => void) | null = null
  let closed = false
  let heard = false
  let lastId = 0
  const waiting = new Map<number, Waiting & { readonly question: { command: LogCommand; query: unknown } }>()

  function watch(): void {
    cancelWatch?.()
    cancelWatch = waiting.size === 0 ? null : clock.after(heard ? SILENT_MS : STARTING_MS, giveUp)
    // A command line that has its answers ends, thread or not.
    if (waiting.size === 0) thread?.unref()
    else thread?.ref()
  }

  function end(): Promise<unknown> | undefined {
    const ending = thread?.terminate()
    thread = null
    return ending
  }

  function giveUp(): void {
    void end()
    for (const [id, { hasPattern, reject }] of waiting) {
      if (!hasPattern) continue
      waiting.delete(id)
      reject(new CallboardError('PATTERN_TOO_SLOW', TOO_SLOW))
    }
    for (const [id, { question }] of waiting) send(id, question)
    watch()
  }

  function failAll(error: Error): void {
    const all = [...waiting.values()]
    waiting.clear()
    watch()
    for (const one of all) one.reject(error)
  }

  function hear(answer: LogAnswer): void {
    heard = true
    if (answer.kind !== 'alive') {
      const one = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.kind === 'value') one?.resolve(answer.value as never)
      else {
        const { code, message } = answer.error
        one?.reject(new CallboardError(isErrorCode(code) ? code : 'INTERNAL', message))
      }
    }
    watch()
  }

  function start(): Worker {
    const started = new Worker(threadEntry(), { workerData: file })
    const current = (): boolean => started === thread
    started.on('message', (answer: LogAnswer) => current() && hear(answer))
    started.on('error', (error) => {
      if (!current()) return
      thread = null
      failAll(error)
    })
    thread = started
    heard = false
    return started
  }

  function send(id: number, question: { command: LogCommand; query: unknown }): void {
    ;(thread ?? start()).postMessage({ id, ...question })
  }

  return {
    ask(command, query) {
      if (closed) return Promise.reject(new CallboardError('CLOSING', 'Callboard is closing.'))
      lastId += 1
      const id = lastId
      const question = { command, query }
      const answer = new Promise<never>((resolve, reject) => {
        waiting.set(id, { question, hasPattern: Boolean(query.regex), resolve, reject })
      })
      send(id, question)
      // What others wait for keeps its time: a stuck thread is not saved by being asked again and again.
      if (cancelWatch === null) watch()
      return answer
    },
    async close() {
      closed = true
      failAll(new CallboardError('CLOSING', 'Callboard is closing.'))
      await end()
    },
  }
}
