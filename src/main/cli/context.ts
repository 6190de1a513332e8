import type { Clock } from '../../shared/clock.ts'
import type { HostedStudio } from '../logged-studio.ts'
import type { Output } from './output.ts'

/** What every command of the command line works with. */
export interface CommandContext {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  readonly json: boolean
  readonly output: Output
  readonly clock: Clock
  /** Folder of the built page. */
  readonly pageRoot: string
  /** Opens a studio of our own on a data folder. */
  readonly openOwn: (dataDir: string) => Promise<HostedStudio>
  /** Asks the person a question that yes or no answers; null where nobody is there to be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | null
  /** Calls `stop` at the first Ctrl-C or termination signal. Returns its unsubscribe. */
  onInterrupt(stop: () => void): () => void
}
