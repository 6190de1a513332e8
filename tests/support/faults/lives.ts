import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createRandom } from '../../../src/shared/random.ts'

const VICTIM = join(import.meta.dirname, 'victim.ts')

export interface LivesOptions {
  readonly dataDir: string
  readonly kills: number
  readonly seed: number
  readonly characters: number
}

/** What a program that was killed again and again had told of its work. */
export interface Lives {
  /** Ids of tasks whose result was told to be on disk. */
  readonly announced: ReadonlySet<string>
  readonly troubles: readonly string[]
}

/** Longest time that a life lasts after it has opened its folder, in milliseconds. */
const LONGEST_MS = 120
/** Share of lives that end before they have opened their folder, or while they do. */
const DIES_EARLY = 0.15
const EARLIEST_MS = 300

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets a program live and kills it, at seeded random moments, and at last lets it finish its work. */
export async function killAgainAndAgain({ dataDir, kills, seed, characters }: LivesOptions): Promise<Lives> {
  const random = createRandom(`kills|${seed}`)
  const announced = new Set<string>()
  const troubles: string[] = []

  /** Begins a life. The answer settles with it open, or ended before it came to that. */
  function begin(
    life: number,
    ...more: string[]
  ): { child: ChildProcess; open: Promise<void>; ended: Promise<unknown> } {
    const args = [VICTIM, dataDir, `${seed}.${life}`, String(characters), ...more]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const { promise: open, resolve } = Promise.withResolvers<void>()
    const ended = once(child, 'close')
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line === 'open') resolve()
      else if (line.startsWith('done ')) announced.add(line.slice('done '.length))
      else troubles.push(line)
    })
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => troubles.push(line))
    void ended.then(() => resolve())
    return { child, open, ended }
  }

  for (let life = 0; life < kills; life++) {
    const { child, open, ended } = begin(life)
    if (random.chance(DIES_EARLY)) await pause(random.next() * EARLIEST_MS)
    else {
      await open
      await pause(random.next() * LONGEST_MS)
    }
    child.kill('SIGKILL')
    await ended
  }
  await begin(kills, 'finish').ended
  return { announced, troubles }
}
