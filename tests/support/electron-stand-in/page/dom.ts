/**
 * What the code in pages uses of the DOM, and no more: the project's main side is compiled without DOM types, and these
 * files with it.
 */
export interface PageMessagePort {
  onmessage: ((event: { readonly data: unknown; readonly ports: readonly PageMessagePort[] }) => void) | null
  onclose: (() => void) | null
  postMessage(message: unknown, transfer: readonly PageMessagePort[]): void
  close(): void
}

export interface PageEvent {
  readonly detail: string
}

export interface PageGlobals {
  readonly window: { readonly top: unknown }
  readonly document: {
    addEventListener(name: string, listener: (event: PageEvent) => void): void
    dispatchEvent(event: PageEvent): boolean
  }
  readonly CustomEvent: new (name: string, init: { readonly detail: string }) => PageEvent
  readonly MessageChannel: new () => { readonly port1: PageMessagePort; readonly port2: PageMessagePort }
}
