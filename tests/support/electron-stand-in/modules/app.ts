import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { preventable } from '../core/preventable.ts'
import { runtime } from '../core/runtime.ts'
import { standsFor } from '../core/stands-for.ts'
import { getPath, setPath } from './app-paths.ts'
import { commandLine } from './command-line.ts'
import { identity, setIdentity } from './identity.ts'
import { exit, quit } from './quit.ts'
import { SingleInstance } from './single-instance.ts'

const started = Promise.withResolvers<void>()

class App
  extends LoudEmitter<EventName<'App'>>
  implements
    Pick<
      E.App,
      | 'commandLine'
      | 'dock'
      | 'enableSandbox'
      | 'exit'
      | 'getAppPath'
      | 'getName'
      | 'getPath'
      | 'getVersion'
      | 'hasSingleInstanceLock'
      | 'isPackaged'
      | 'isReady'
      | 'name'
      | 'quit'
      | 'requestSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setAsDefaultProtocolClient'
      | 'setBadgeCount'
      | 'setName'
      | 'setPath'
      | 'whenReady'
    >
{
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = standsFor<E.CommandLine>(commandLine)
  readonly #instance = new SingleInstance()

  constructor() {
    super('app', EVENTS.App)
  }

  whenReady(): Promise<void> {
    return started.promise
  }

  isReady(): boolean {
    return runtime.ready
  }

  get name(): string {
    return identity().name
  }

  set name(name: string) {
    setIdentity({ ...identity(), name })
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return identity().version
  }

  getAppPath(): string {
    return identity().appPath
  }

  getPath(name: Parameters<E.App['getPath']>[0]): string {
    return getPath(name)
  }

  setPath(name: string, path: string): void {
    setPath(name, path)
  }

  /** Accepted: every window is sandboxed here in any case. */
  enableSandbox(): void {
    if (runtime.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  setAsDefaultProtocolClient(_protocol: string, _path?: string, _args?: string[]): boolean {
    return true
  }

  setAppUserModelId(_id: string): void {}

  setBadgeCount(_count?: number): boolean {
    return true
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    if (this.#instance.held) return true
    return this.#instance.request(getPath('userData'), additionalData ?? null, (second) => {
      // Chromium's own queue delivers after `ready`, and so does this one.
      void started.promise.then(() => {
        this.emit('second-instance', preventable(), second.argv, second.workingDirectory, second.additionalData)
      })
    })
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.held
  }

  quit(): void {
    void quit(this)
  }

  exit(code = 0): void {
    exit(this, code)
  }
}

export const app = new App()

/** Makes the application ready: Chromium runs, and the main file has been evaluated. */
export function becomeReady(): void {
  runtime.ready = true
  app.emit('will-finish-launching')
  // Through `app.emit` as it is now: Playwright's loader replaces it, to hold `ready` until it is attached.
  app.emit('ready', preventable(), {})
  started.resolve()
}
