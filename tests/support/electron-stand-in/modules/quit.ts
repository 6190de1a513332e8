import type { ChildProcess } from 'node:child_process'
import { preventable } from '../core/preventable.ts'
import { runtime } from '../core/runtime.ts'
import { windows } from './windows.ts'

/** The application's utility processes, which end with it. */
export const children = new Set<ChildProcess>()

/** How long Chromium may take to leave in peace. */
const FAREWELL_MS = 2000

interface Emitter {
  emit(event: 'before-quit' | 'will-quit' | 'quit', ...args: unknown[]): boolean
}

/** Electron's way out: `before-quit`, every window's `close`, `will-quit`, `quit`; the application can stop all but the last. */
export async function quit(app: Emitter): Promise<void> {
  if (runtime.quitting) return
  const beforeQuit = preventable()
  app.emit('before-quit', beforeQuit)
  if (beforeQuit.defaultPrevented) return
  runtime.quitting = true
  const willQuit = preventable()
  if (closeAll()) app.emit('will-quit', willQuit)
  else willQuit.preventDefault()
  if (willQuit.defaultPrevented) {
    runtime.quitting = false
    return
  }
  await leaveChromium()
  exit(app, 0)
}

/** Ends at once, asking nobody. */
export function exit(app: Emitter, code: number): void {
  app.emit('quit', preventable(), code)
  for (const child of children) child.kill()
  runtime.browser?.process.kill('SIGKILL')
  process.exit(code)
}

function closeAll(): boolean {
  return [...windows.values()].every((window) => window.tryClose())
}

async function leaveChromium(): Promise<void> {
  const { browser } = runtime
  if (!browser) return
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  browser.process.once('exit', () => resolve())
  setTimeout(resolve, FAREWELL_MS)
  // It may be gone before it answers.
  browser.connection
    .session()
    .send('Browser.close')
    .catch(() => undefined)
  await gone
}
