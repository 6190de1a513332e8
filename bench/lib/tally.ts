import { onParent, tellParent } from './parent.ts'

/** How many messages each of many clients has got; the parent hears of it often enough to pace itself. */
export interface Tally {
  joined(): void
  got(client: number): void
}

/** The parent is told each time that all clients together have got another so many for each of them. */
const REPORT_EVERY = 20

export function createTally(clients: number): Tally {
  const each = new Int32Array(clients)
  let open = 0
  let all = 0
  let reported = 0
  onParent('reset', () => {
    each.fill(0)
    all = 0
    reported = 0
    tellParent({ type: 'ready' })
  })
  return {
    joined() {
      open += 1
      if (open === clients) tellParent({ type: 'ready' })
    },
    got(client) {
      each[client] = (each[client] ?? 0) + 1
      all += 1
      if (all < (reported + REPORT_EVERY) * clients) return
      reported += REPORT_EVERY
      tellParent({ type: 'got', all, least: Math.min(...each) })
    },
  }
}
