import { createWebSocketLine } from '../../src/main/cli/websocket-line.ts'
import type { CallboardEvent } from '../../src/shared/domain/event.ts'
import { startTestHost, type TestHost } from './browser-host.ts'
import type { Meddle } from './fake-generators.ts'
import { openRawClient } from './raw-client.ts'

/** A client that only watches, while others do their worst. */
export interface Witness {
  /**
   * All events until now, as they came to it.
   *
   * @throws where its line was closed, or an event was left out or came twice
   */
  heard(): Promise<readonly CallboardEvent[]>
}

async function openWitness({ host, token }: TestHost): Promise<Witness> {
  const client = await openRawClient(createWebSocketLine(() => host.info.url))
  client.say({ type: 'hello', token })
  await client.next('welcome')
  let { seq } = await client.next('snapshot')
  const events: CallboardEvent[] = []
  let asked = 0
  let read = client.messages.length

  /** Reads what came in the meantime; true where the reply is among it. */
  function readOn(): boolean {
    let replied = false
    for (const message of client.messages.slice(read)) {
      if (message.type === 'reply') replied = message.id === asked
      if (message.type !== 'events') continue
      if (message.from !== seq + 1) throw new Error(`events from ${message.from} came after ${seq}`)
      seq = message.to
      events.push(...message.events)
    }
    read = client.messages.length
    return replied
  }

  return {
    async heard() {
      let closed: string | null = null
      void client.closed.then(({ code, reason }) => {
        closed = `${code} ${reason}`
      })
      asked += 1
      client.say({ type: 'call', id: asked, command: 'host.info', input: {} })
      while (!readOn()) {
        if (closed !== null) throw new Error(`the witness was sent away: ${closed}`)
        await new Promise((resolve) => setImmediate(resolve))
      }
      return events
    },
  }
}

/** A browser host, and a client that watches it throughout. */
export async function startWatched(meddle?: Meddle): Promise<{ host: TestHost; witness: Witness }> {
  const host = await startTestHost(meddle)
  return { host, witness: await openWitness(host) }
}
