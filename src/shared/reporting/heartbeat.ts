import type { Clock } from '../clock.ts'

/** How often an operation under way is said to live, in milliseconds: a third of the host's lease. */
export const BEAT_EVERY_MS = 5000

/** What the host answers to a beat; null where it did not answer. */
export type BeatAnswer = 'running' | 'lost-contact' | 'gone' | null

export interface HeartbeatOptions {
  /** Its timers must not keep the process alive. */
  readonly clock: Clock
  readonly beat: (operationId: string) => Promise<BeatAnswer>
}

/** Says of operations under way that they live, while there is nothing else to say. */
export interface Heartbeat {
  /** The operation is under way. `comeBack` is called where the host took it for lost meanwhile. */
  keep(operationId: string, comeBack: () => void): void
  drop(operationId: string): void
  stop(): void
}

export function createHeartbeat({ clock, beat }: HeartbeatOptions): Heartbeat {
  const kept = new Map<string, () => void>()
  let cancel: (() => void) | null = null

  function schedule(): void {
    cancel ??= kept.size > 0 ? clock.after(BEAT_EVERY_MS, beatAll) : null
  }

  function beatAll(): void {
    cancel = null
    for (const operationId of kept.keys()) void beatOne(operationId)
    schedule()
  }

  async function beatOne(operationId: string): Promise<void> {
    const comeBack = kept.get(operationId)
    const answer = await beat(operationId)
    // Something was said meanwhile: then this answer is an old one.
    if (kept.get(operationId) !== comeBack) return
    if (answer === 'gone') kept.delete(operationId)
    if (answer === 'lost-contact') comeBack?.()
  }

  return {
    keep(operationId, comeBack) {
      kept.set(operationId, comeBack)
      schedule()
    },
    drop: (operationId) => void kept.delete(operationId),
    stop() {
      kept.clear()
      cancel?.()
      cancel = null
    },
  }
}
