import { EventEmitter } from 'node:events'
import type * as E from 'electron'
import { codec } from '../core/codec.ts'
import { loud } from '../core/loud.ts'

type Handler = Parameters<E.IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

/** Messages and calls from pages. Its events are the application's own channels, so any name will do. */
class IpcMain extends EventEmitter implements Pick<E.IpcMain, 'handle' | 'removeHandler'> {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    }
    handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = loud('ipcMain', new IpcMain())

/** The outcome of a call, ready for the page: an encoded value, or the message that Electron makes of an error. */
export type InvokeOutcome = { readonly v: string } | { readonly message: string }

/** Runs a page's call. */
export async function invoke(channel: string, event: E.IpcMainInvokeEvent, args: unknown[]): Promise<InvokeOutcome> {
  const handler = handlers.get(channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { v: codec.encode(await handler(event, ...args)) }
  } catch (error) {
    if (handler) console.error(`Error occurred in handler for '${channel}':`, error)
    return { message: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}
