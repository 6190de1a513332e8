import { openStudio, type Studio } from '../../src/main/studio.ts'
import type { CallboardError } from '../../src/shared/contract/errors.ts'
import type { CallboardEvent, EventType } from '../../src/shared/domain/event.ts'
import { createFakeGenerators, type LookAt, type Meddle } from './fake-generators.ts'

export interface TestStudio extends Studio {
  readonly events: readonly CallboardEvent[]
  /** Settles when such an event of the run has been committed, now or already. */
  seen(runId: string, type: EventType, matches?: (event: CallboardEvent) => boolean): Promise<CallboardEvent>
  /** Begins a production and answers its id. */
  produce(input: { prompt: string; characters?: number; seed?: number; title?: string }): Promise<string>
}

const unexpected = (error: CallboardError): never => {
  throw error
}

/** What a test hears of beside events. */
export interface StudioWatch {
  readonly onTrouble?: (error: CallboardError) => void
  readonly lookAt?: LookAt
}

/** A real studio on a folder, with generators that write small files. */
export async function openTestStudio(
  dataDir: string,
  meddle?: Meddle,
  { onTrouble = unexpected, lookAt }: StudioWatch = {},
): Promise<TestStudio> {
  const studio = await openStudio({
    dataDir,
    host: 'terminal',
    version: 'test',
    generators: createFakeGenerators(meddle, lookAt),
    onTrouble,
  })
  const events: CallboardEvent[] = []
  const waiting = new Set<() => void>()
  studio.subscribe((_board, committed) => {
    events.push(...committed)
    for (const look of [...waiting]) look()
  })
  return Object.assign(Object.create(studio, Object.getOwnPropertyDescriptors(studio)) as Studio, {
    events,
    seen(runId: string, type: EventType, matches: (event: CallboardEvent) => boolean = () => true) {
      return new Promise<CallboardEvent>((resolve) => {
        const look = (): void => {
          const found = events.find((event) => event.runId === runId && event.type === type && matches(event))
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      })
    },
    async produce(input: { prompt: string; characters?: number; seed?: number; title?: string }) {
      return (await studio.dispatch.call('run.create', { input })).runId
    },
  })
}
