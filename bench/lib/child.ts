import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** A process that measures from the other end. Messages are plain objects with a `type`. */
export interface Child {
  tell(message: object): void
  /** The next message of this type, or one that came already and was not taken. */
  hear<T = Record<string, unknown>>(type: string): Promise<T>
  /** Called with each message of this type instead. */
  on(type: string, take: (message: Record<string, unknown>) => void): void
  end(): Promise<void>
}

/** Starts a program of the bench. It ends with us, however we end. */
export function startChild(program: URL, args: readonly string[] = []): Child {
  const child: ChildProcess = fork(program, args)
  const takers = new Map<string, (message: Record<string, unknown>) => void>()
  const waiting = new Map<string, (message: unknown) => void>()
  const heard = new Map<string, unknown[]>()
  const gone = once(child, 'exit')
  let ending = false
  child.on('message', (message: Record<string, unknown>) => {
    const type = String(message.type)
    const take = takers.get(type) ?? waiting.get(type)
    waiting.delete(type)
    if (take) take(message)
    else heard.set(type, [...(heard.get(type) ?? []), message])
  })
  const died = gone.then(() => {
    if (!ending) throw new Error(`${program.pathname} ended before its time`)
  })
  died.catch(() => undefined)
  return {
    tell: (message) => child.send(message),
    hear(type) {
      const [first, ...rest] = heard.get(type) ?? []
      if (first !== undefined) {
        heard.set(type, rest)
        return Promise.resolve(first as never)
      }
      const answer = new Promise((resolve) => waiting.set(type, resolve))
      return Promise.race([answer, died]) as never
    },
    on: (type, take) => takers.set(type, take),
    async end() {
      ending = true
      child.disconnect()
      child.kill()
      await gone
    },
  }
}
