import type { TrackerError } from './tracker-error.ts'

/** How one try of a call went. */
export type Outcome =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly error: TrackerError }
  /** Another try may pass. `heard` is false only where the host cannot have heard of this one. */
  | { readonly kind: 'unreachable'; readonly heard: boolean }

/** Tries a command once. Never rejects. */
export type Attempt = (command: string, body: string) => Promise<Outcome>
