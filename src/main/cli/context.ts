import type { OpenOwn } from './connect.ts'
import type { Output } from './output.ts'

/** What every command of the command line works with. */
export interface CommandContext {
  /** Absolute path of the data folder. */
  readonly dataDir: string
  readonly json: boolean
  readonly output: Output
  readonly openOwn: OpenOwn
  /** Calls `stop` at the first Ctrl-C or termination signal. Returns its unsubscribe. */
  onInterrupt(stop: () => void): () => void
}
