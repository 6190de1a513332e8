import type { Child } from './child.ts'

/** One who sends each message to all of its clients. */
export interface Sender {
  readonly name: string
  readonly receivers: Child
  send(message: object): void
  close(): Promise<void>
}
