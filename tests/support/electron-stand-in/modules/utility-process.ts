import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type * as E from 'electron'
import { codec } from '../core/codec.ts'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { loud } from '../core/loud.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { requireReady } from '../core/runtime.ts'
import { standsFor } from '../core/stands-for.ts'
import { takeEnds } from '../ipc/message-port-main.ts'
import { PortPipe } from '../ipc/port-pipe.ts'
import type { LineFromUtility, LineToUtility } from '../utility/lines.ts'
import { children } from './quit.ts'

const UTILITY = join(import.meta.dirname, '..', 'utility')

function outputOf(stdio: E.ForkOptions['stdio']): 'pipe' | 'ignore' | 'inherit' {
  const output = Array.isArray(stdio) ? stdio[1] : stdio
  return output === 'pipe' || output === 'ignore' ? output : 'inherit'
}

/** A process of Node's with a line to this one. */
class UtilityProcess
  extends LoudEmitter<EventName<'UtilityProcess'>>
  implements Pick<E.UtilityProcess, 'pid' | 'stdout' | 'stderr' | 'postMessage' | 'kill'>
{
  pid: number | undefined
  readonly stdout: NodeJS.ReadableStream | null
  readonly stderr: NodeJS.ReadableStream | null
  readonly #child: ChildProcess
  readonly #pipe = new PortPipe((line) => this.#tell(line))

  constructor(entry: string, args: readonly string[], options: E.ForkOptions) {
    super('UtilityProcess', EVENTS.UtilityProcess)
    requireReady('utilityProcess.fork')
    const output = outputOf(options.stdio)
    this.#child = fork(join(UTILITY, 'boot.ts'), [entry, ...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...(options.env ?? process.env), STANDIN_UTILITY: '1' },
      execArgv: ['--import', join(UTILITY, '..', 'register.ts'), ...(options.execArgv ?? [])],
      stdio: ['ignore', output, output, 'ipc'],
    })
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    this.#listen()
  }

  postMessage(message: unknown, transfer: E.MessagePortMain[] = []): void {
    const v = codec.encode(message)
    this.#tell({ t: 'message', v, ports: this.#pipe.give(takeEnds(transfer)) })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #tell(line: LineToUtility): void {
    if (this.#child.connected) this.#child.send(line)
  }

  #listen(): void {
    children.add(this.#child)
    this.#child.on('spawn', () => {
      this.pid = this.#child.pid
      this.emit('spawn')
    })
    this.#child.on('message', (message) => {
      const line = message as LineFromUtility
      if (line.t === 'message') this.emit('message', codec.decode(line.v))
      else this.#pipe.handle(line)
    })
    this.#child.on('exit', (code) => {
      children.delete(this.#child)
      this.pid = undefined
      this.#pipe.end()
      // Killed by a signal: which code Electron gives then is the platform's affair.
      this.emit('exit', code ?? 1)
    })
  }
}

export const utilityProcess = loud('utilityProcess', {
  fork: (entry: string, args: string[] = [], options: E.ForkOptions = {}): E.UtilityProcess =>
    standsFor<E.UtilityProcess>(new UtilityProcess(entry, args, options)),
})
