import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codec } from '../core/codec.ts'

/** What a second instance hands to the first. */
export interface Handover {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/**
 * The lock that makes an application the only one with its user data.
 *
 * A file with the owner's process id, beside a folder into which later instances put what they have to say: so that asking
 * for the lock answers at once, as Electron's does.
 */
export class SingleInstance {
  #lock: string | undefined

  get held(): boolean {
    return this.#lock !== undefined
  }

  /**
   * Asks for the lock; without it, leaves a message for whoever has it.
   *
   * @param onSecond hears of every later instance
   */
  request(userData: string, additionalData: unknown, onSecond: (handover: Handover) => void): boolean {
    const lock = join(userData, 'stand-in-instance', 'lock')
    const inbox = join(userData, 'stand-in-instance', 'inbox')
    mkdirSync(inbox, { recursive: true })
    if (!take(lock)) {
      leaveMessage(inbox, additionalData)
      return false
    }
    this.#lock = lock
    process.on('exit', () => this.release())
    const read = (): void => {
      for (const handover of readMessages(inbox)) onSecond(handover)
    }
    watch(inbox, read).unref()
    read()
    return true
  }

  release(): void {
    if (this.#lock !== undefined) rmSync(this.#lock, { force: true })
    this.#lock = undefined
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (isRunning(Number(readFileSync(lock, 'utf8')))) return false
  rmSync(lock, { force: true })
  return take(lock)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function leaveMessage(inbox: string, additionalData: unknown): void {
  const message = { argv: process.argv, workingDirectory: process.cwd(), additionalData: codec.encode(additionalData) }
  const file = join(inbox, `${process.pid}-${process.hrtime.bigint()}`)
  writeFileSync(`${file}.part`, JSON.stringify(message))
  renameSync(`${file}.part`, `${file}.json`)
}

function readMessages(inbox: string): Handover[] {
  const files = readdirSync(inbox).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => {
    const path = join(inbox, file)
    const message = JSON.parse(readFileSync(path, 'utf8')) as Handover & { readonly additionalData: string }
    rmSync(path)
    return { ...message, additionalData: codec.decode(message.additionalData) }
  })
}
