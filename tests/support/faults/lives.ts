import { createRandom } from '../../../src/shared/random.ts'
import { beginLife } from './life.ts'

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
  const begin = (life: number, finish: boolean) =>
    beginLife({
      dataDir,
      seed: `${seed}.${life}`,
      characters,
      finish,
      onDone: (task) => announced.add(task),
      onTrouble: (line) => troubles.push(line),
    })

  for (let life = 0; life < kills; life++) {
    const { child, open, ended } = begin(life, false)
    if (random.chance(DIES_EARLY)) await pause(random.next() * EARLIEST_MS)
    else {
      await open
      await pause(random.next() * LONGEST_MS)
    }
    child.kill('SIGKILL')
    await ended
  }
  await begin(kills, true).ended
  return { announced, troubles }
}

/** One life is killed in the middle of its work, and the next has forgotten what was finished last. */
export async function forgetFinishedWork({ dataDir, seed, characters }: Omit<LivesOptions, 'kills'>): Promise<Lives> {
  const announced = new Set<string>()
  const troubles: string[] = []
  const { promise: inTheMiddle, resolve } = Promise.withResolvers<void>()
  const common = { dataDir, characters, onTrouble: (line: string) => void troubles.push(line) }
  const first = beginLife({
    ...common,
    seed: `${seed}.0`,
    onDone(task) {
      announced.add(task)
      if (announced.size === characters) resolve()
    },
  })
  await inTheMiddle
  first.child.kill('SIGKILL')
  await first.ended
  const next = { ...common, seed: `${seed}.1`, finish: true, forgetful: true }
  await beginLife({ ...next, onDone: (task) => announced.add(task) }).ended
  return { announced, troubles }
}
