/** What is used of the document's `MessagePort`; the compiler knows only Node's here. */
export interface DocumentPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  postMessage(message: unknown): void
  close(): void
}

interface DocumentChannel {
  readonly port1: DocumentPort
  readonly port2: DocumentPort
}

/** Makes two ends that are joined to one another. */
export function createChannel(): DocumentChannel {
  const { MessageChannel } = globalThis as unknown as { readonly MessageChannel: new () => DocumentChannel }
  return new MessageChannel()
}
