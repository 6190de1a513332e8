import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { startChild } from '../lib/child.ts'
import { moment } from '../lib/moment.ts'
import { quantile } from '../lib/quantile.ts'
import { printTable } from '../lib/table.ts'
import { type BenchServer, openBenchServer } from './bench-server.ts'
import { keepDoing } from './pace.ts'

const CLIENTS = 100
const STUCK = 10
/** 20 commits of 60 events a second. */
const LOAD = { everyMs: 50, events: 60 }
const WARM_MS = 4000
/** Longest wait for the server to give the stuck ones up, milliseconds. */
const PATIENCE_MS = 60_000
const MIB = 2 ** 20

/** When a line stopped taking data, and when it was cut. */
interface Cut {
  heldBackAt: number | null
  cutAt: number | null
}

/** Watches the server's end of some lines. */
function watchLines(lines: readonly Socket[]): { readonly cuts: readonly Cut[]; look(): void } {
  const cuts = lines.map((): Cut => ({ heldBackAt: null, cutAt: null }))
  for (const [index, line] of lines.entries()) {
    line.on('close', () => {
      const cut = cuts[index]
      if (cut) cut.cutAt = moment()
    })
  }
  return {
    cuts,
    look() {
      for (const [index, line] of lines.entries()) {
        const cut = cuts[index]
        if (cut && line.writableLength === 0 && cut.cutAt === null) cut.heldBackAt = null
        else if (cut) cut.heldBackAt ??= moment()
      }
    },
  }
}

/** Goes on until all stuck lines are cut; answers the most memory that was used meanwhile. */
async function untilCut(watch: ReturnType<typeof watchLines>): Promise<number> {
  const until = moment() + PATIENCE_MS
  let most = 0
  while (watch.cuts.some((cut) => cut.cutAt === null)) {
    if (moment() > until) throw new Error('the server does not give its stuck clients up')
    watch.look()
    most = Math.max(most, process.memoryUsage.rss())
    await pause(20)
  }
  return most
}

const delays = (server: BenchServer, heard: readonly (readonly [number, number])[], from: number): number[] =>
  heard.flatMap(([seq, at]) => (seq > from ? at - (server.committedAt.get(seq) ?? Number.NaN) : []))

/** Ten clients of a hundred stop reading: what the others notice, and what it costs. */
export async function benchStuck(): Promise<void> {
  const server = await openBenchServer({ mostClients: CLIENTS })
  await server.begin('load')
  const program = new URL('./clients/readers.ts', import.meta.url)
  const others = startChild(program, [server.url, String(CLIENTS - STUCK), 'others'])
  const stuck = startChild(program, [server.url, String(STUCK), 'stuck'])
  await Promise.all([others.hear('ready'), stuck.hear('ready')])
  const stopLoad = keepDoing(LOAD.everyMs, () => void server.commit('load', LOAD.events))
  await pause(WARM_MS)

  const before = process.memoryUsage.rss()
  const from = server.engine.board.seq
  const watch = watchLines(server.lines('stuck'))
  const begun = moment()
  stuck.tell({ type: 'stop reading' })
  const most = await untilCut(watch)
  const took = moment() - begun
  stopLoad()
  await pause(500)
  others.tell({ type: 'report' })
  const { heard } = await others.hear<{ heard: [number, number][] }>('heard')
  const times = delays(server, heard, from)
  const closedAfter = watch.cuts.map(
    ({ heldBackAt, cutAt }) => ((cutAt ?? Number.NaN) - (heldBackAt ?? Number.NaN)) / 1000,
  )
  const left = server.hub.clients
  await Promise.all([others.end(), stuck.end()])
  await server.close()
  if (left !== CLIENTS - STUCK) throw new Error(`${left} clients are left`)
  printTable(
    `${STUCK} of ${CLIENTS} clients stop reading while 1,200 events a second flow (all were cut after ${(took / 1000).toFixed(1)} s)`,
    ['figure', 'measured', 'goal'],
    [
      ['the others, commit → callback, p50 (ms)', quantile(times, 0.5), ''],
      ['the others, commit → callback, p99 (ms)', quantile(times, 0.99), '≤ 50'],
      ['memory of the server more than before, at most (MiB)', Math.max(0, most - before) / MIB, '≤ 64'],
      ['a stuck client is cut after its line took no more, at the latest (s)', Math.max(...closedAfter), '≤ 6'],
    ],
  )
}
