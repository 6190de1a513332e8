import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { benchCuts } from './feed/cuts.ts'
import { benchFanOut } from './feed/fan-out.ts'
import { benchLatency } from './feed/latency.ts'
import { benchPixel } from './feed/pixel.ts'
import { benchStuck } from './feed/stuck.ts'

/** The live feed: how soon, to how many, with what losses, and what the person sees of it. */
const memory = Math.round(totalmem() / 2 ** 30)
process.stdout.write(
  `\n${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${memory} GiB, ${type()} ${release()}, Node ${process.version}\n`,
)
await benchLatency()
await benchFanOut()
await benchStuck()
await benchCuts()
await benchPixel()
