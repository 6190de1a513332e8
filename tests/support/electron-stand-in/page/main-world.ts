import type { Bridge } from './bridge.ts'
import type { PageGlobals } from './dom.ts'

/**
 * The page's own side of `contextBridge`: puts exposed APIs on `window`, frozen to the bottom.
 *
 * Runs in the page, as source text: it closes over nothing.
 */
export function startMainWorld(makeBridge: () => Bridge): void {
  const { window } = globalThis as unknown as PageGlobals
  // Sub-frames get no API, as in Electron without nodeIntegrationInSubFrames.
  if (window.top !== window) return

  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
    if (Object.prototype.toString.call(value) === '[object Object]') {
      Object.freeze(value)
      for (const member of Object.values(value)) freeze(member)
    }
    return value
  }

  makeBridge().onExpose((key, api) => {
    if (Object.hasOwn(window, key)) return 'Cannot bind an API on top of an existing property on the window object'
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true, configurable: false, writable: false })
    return undefined
  })
}
