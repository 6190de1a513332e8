import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const VICTIM = fileURLToPath(new URL('./victim.ts', import.meta.url))
const PLANT = fileURLToPath(new URL('./order/plant.ts', import.meta.url))

export interface LifeOptions {
  readonly dataDir: string
  readonly seed: string
  readonly characters: number
  /** Whether it only ends what was begun, and then itself. */
  readonly finish?: boolean
  /** Whether it forgets, when it starts, what finished last: a fault that a verdict must find. */
  readonly forgetful?: boolean
  /** Told of each task whose result is said to be on disk. */
  readonly onDone: (task: string) => void
  readonly onTrouble: (line: string) => void
}

/** A program that works until it is killed. */
export interface Life {
  readonly child: ChildProcess
  /** Settles when it has opened its folder, or has ended before it came to that. */
  readonly open: Promise<void>
  readonly ended: Promise<unknown>
}

export function beginLife(options: LifeOptions): Life {
  const { dataDir, seed, characters, finish = false, forgetful = false, onDone, onTrouble } = options
  const args = [...(forgetful ? ['--import', PLANT] : []), VICTIM, dataDir, seed, String(characters)]
  const child = spawn(process.execPath, [...args, ...(finish ? ['finish'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(forgetful && { CALLBOARD_FAULT: 'rerun-of-finished-work' }) },
  })
  const { promise: open, resolve } = Promise.withResolvers<void>()
  const ended = once(child, 'close')
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    if (line === 'open') resolve()
    else if (line.startsWith('done ')) onDone(line.slice('done '.length))
    else onTrouble(line)
  })
  createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', onTrouble)
  void ended.then(() => resolve())
  return { child, open, ended }
}
