import { setTimeout as pause } from 'node:timers/promises'
import type { Studio } from '../../src/main/studio.ts'
import type { EtaValue, ServerMessage } from '../../src/shared/contract/feed-messages.ts'
import { agedEta } from '../../src/shared/domain/eta.ts'
import { isEnded } from '../../src/shared/domain/run.ts'
import { startChild } from '../lib/child.ts'
import type { Check } from '../lib/forecast-score.ts'
import type { Case } from './cases.ts'

/** Shares of a run's time at which it is looked at what was on the screen. */
const SHARES = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)
/** Another process has to be felt before the production begins. */
const WARM_UP_MS = 2000

export interface Played {
  readonly runId: string
  readonly totalMs: number
  /** What was foretold before it began; null where nothing was. */
  readonly beforehandMs: number | null
  readonly checks: readonly Check[]
}

interface Told {
  readonly at: number
  readonly value: EtaValue
}

/** What stood on the screen at a share of the run's time: the latest estimate, counted down. */
function checkAt(share: number, startedAt: number, totalMs: number, told: readonly Told[]): Check {
  const now = startedAt + share * totalMs
  const latest = told.findLast(({ at }) => at <= now)
  const shown = latest && agedEta(latest.value, now - latest.at)
  return {
    at: share,
    p50Ms: shown?.p50Ms ?? null,
    p90Ms: shown?.p90Ms ?? null,
    cameMs: totalMs - share * totalMs,
    totalMs,
  }
}

/** Makes one production to its end, watching its estimates as a screen does. */
export async function play(studio: Studio, { prompt, characters, seed, busy }: Case): Promise<Played> {
  const busies = Array.from({ length: busy }, () => startChild(new URL('./busy.ts', import.meta.url)))
  if (busy > 0) await pause(WARM_UP_MS)
  const told = new Map<string, Told[]>()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  let runId = ''
  const look = (): void => {
    const run = studio.board.runs[runId]
    if (run && isEnded(run.status)) resolve()
  }
  const send = (message: ServerMessage): void => {
    if (message.type === 'live') {
      for (const [id, value] of Object.entries(message.eta)) {
        told.set(id, [...(told.get(id) ?? []), { at: message.at, value }])
      }
    } else if (message.type === 'events') look()
  }
  const leave = studio.feed.join({ send, wantsLogs: false }, ['watch'], {})
  try {
    const input = { prompt, characters, seed }
    const beforehand = await studio.dispatch.call('run.estimate', { input })
    runId = (await studio.dispatch.call('run.create', { input })).runId
    look()
    await ended
    const run = studio.board.runs[runId]
    if (run?.status !== 'succeeded' || run.startedAt === null || run.completedAt === null) {
      throw new Error(`the production ${runId} did not succeed: ${run?.error?.message ?? run?.status}`)
    }
    const { startedAt } = run
    const totalMs = run.completedAt - startedAt
    const checks = SHARES.map((share) => checkAt(share, startedAt, totalMs, told.get(runId) ?? []))
    return { runId, totalMs, beforehandMs: beforehand.p50Ms, checks }
  } finally {
    leave()
    await Promise.all(busies.map((child) => child.end()))
  }
}
